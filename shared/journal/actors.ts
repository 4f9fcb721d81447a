/** Writes and reads the actor of a journal row. */

import type { Command, RowHead } from "./journal.ts";

/**
 * The actor and idempotency key of a staff command. The key contains the user name, so that no user receives
 * the reply to another user's key (P4).
 */
export const byStaff = (username: string, key: string): Pick<Command, "actor" | "key"> => ({
  actor: `staff:${username}`,
  key: `${username}/${key}`,
});

/** The actor of an applicant's command (C2), by the PIN of a paper receipt or by sign-in. */
export const actorOfApplicant = (person: string, byReceipt: boolean): string =>
  `${byReceipt ? "receipt" : "applicant"}:${person}`;

/** The user name in the actor of a row: `staff:m.karimi` → `m.karimi`. */
export const staffOf = (row: Pick<RowHead, "actor">): string => row.actor.slice(row.actor.indexOf(":") + 1);

export const isByStaff = (row: Pick<RowHead, "actor">): boolean => row.actor.startsWith("staff:");
