/** The actor of a row. */

import type { Command, RowHead } from "./journal.ts";

/**
 * The first fields of a staff command. Its key contains the user name, so that no user receives the reply to
 * another's key (P4).
 */
export const byStaff = (username: string, key: string): Pick<Command, "actor" | "key"> => ({
  actor: `staff:${username}`,
  key: `${username}/${key}`,
});

/** C2: an applicant, by the PIN of a paper receipt or by sign-in. */
export const actorOfApplicant = (person: string, byReceipt: boolean): string =>
  `${byReceipt ? "receipt" : "applicant"}:${person}`;

/** `staff:m.karimi` → `m.karimi`. */
export const staffOf = (row: Pick<RowHead, "actor">): string => row.actor.slice(row.actor.indexOf(":") + 1);

export const isByStaff = (row: Pick<RowHead, "actor">): boolean => row.actor.startsWith("staff:");
