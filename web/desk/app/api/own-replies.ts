/**
 * Remembers the replies to the user's own steps on cases. Lists follow a case a moment later; until then they show these
 * replies, so that users see their own work.
 */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readCase } from "../../../../shared/contracts/staff/cases.ts";

export type CaseView = ReplyOf<typeof readCase>["body"];

const newest = new Map<string, CaseView>();

/** Remembers a step's reply; an older reply that comes late is ignored. */
export function rememberOwn(view: CaseView): void {
  const known = newest.get(view.case);
  if (known === undefined || known.version < view.version) newest.set(view.case, view);
}

/**
 * Returns the reply to show instead of a list's row; undefined when the row is as new, which is remembered.
 * @param shown the version of the list's row
 */
export function ownReply(code: string, shown: number): CaseView | undefined {
  const known = newest.get(code);
  if (known === undefined || known.version > shown) return known;
  newest.delete(code);
  return undefined;
}
