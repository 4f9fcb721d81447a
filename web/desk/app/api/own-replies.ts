/**
 * What this person's own steps on cases answered. Lists are built a moment later than a case changes: until they show
 * what was done, they look here, so that nobody sees their own work undone.
 */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { readCase } from "../../../../shared/contracts/staff/cases.ts";

export type CaseView = ReplyOf<typeof readCase>["body"];

const newest = new Map<string, CaseView>();

/** After a step: what the case is now. An older reply that comes late changes nothing. */
export function rememberOwn(view: CaseView): void {
  const known = newest.get(view.case);
  if (known === undefined || known.version < view.version) newest.set(view.case, view);
}

/**
 * What a list should show in the place of its own row; nothing when the row is as new, which is remembered.
 * @param shown the version of the list's row
 */
export function ownReply(code: string, shown: number): CaseView | undefined {
  const known = newest.get(code);
  if (known === undefined || known.version > shown) return known;
  newest.delete(code);
  return undefined;
}
