/**
 * Remembers the replies to the user's own steps on cases. The service updates its lists a moment after a step; until
 * then, the desk shows these replies in the lists, so that users see the result of their step.
 */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readCase } from "../../../../shared/contracts/staff/cases.ts";

export type CaseView = ReplyOf<typeof readCase>["body"];

const newest = new Map<string, CaseView>();

/** Remembers the case in the reply to a step; ignores a late reply of an older version. */
export function rememberOwn(view: CaseView): void {
  const known = newest.get(view.case);
  if (known === undefined || known.version < view.version) newest.set(view.case, view);
}

/**
 * Returns the reply to show instead of a list's row. Returns undefined, and forgets the reply, once the row has the
 * same or a newer version.
 * @param shown the version of the list's row
 */
export function ownReply(code: string, shown: number): CaseView | undefined {
  const known = newest.get(code);
  if (known === undefined || known.version > shown) return known;
  newest.delete(code);
  return undefined;
}
