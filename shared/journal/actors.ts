/** Who decides a row, as rows name them. */

import type { Command, RowHead } from "./journal.ts";

/** What a command by a member of staff begins with. Its key is the person's own: nobody finds another's reply under theirs (P4). */
export const byStaff = (username: string, key: string): Pick<Command, "actor" | "key"> => ({
  actor: `staff:${username}`,
  key: `${username}/${key}`,
});

/** C2: an applicant, by the PIN of a paper receipt or as they signed in. */
export const actorOfApplicant = (person: string, byReceipt: boolean): string =>
  `${byReceipt ? "receipt" : "applicant"}:${person}`;

/** `staff:m.karimi` → `m.karimi`. */
export const staffOf = (row: Pick<RowHead, "actor">): string => row.actor.slice(row.actor.indexOf(":") + 1);

export const isByStaff = (row: Pick<RowHead, "actor">): boolean => row.actor.startsWith("staff:");
