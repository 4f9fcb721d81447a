/** Adds the user's own replies to the list of commitments, which the service updates a moment later (R11, R2). Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { giveEvidence, giveExplanation, listOwed } from "../../../../shared/contracts/staff/casework.ts";
import type { Desk } from "../../app/shell/desk.tsx";

export type Owed = ReplyOf<typeof listOwed>["body"]["items"][number];
export type OwedCommitment = ReplyOf<typeof giveEvidence>["body"];
export type OwedExplanation = ReplyOf<typeof giveExplanation>["body"];

export const isExplanation = (owed: Owed): owed is OwedExplanation => "asked" in owed;

/** The identity of a commitment or explanation, since a case may have several commitments and explanations. */
export const nameOf = (owed: Owed): string =>
  `${owed.case}/${isExplanation(owed) ? "explanation" : "commitment"}/${owed.number}`;

/** Whether the user may see the case's code. An accused owner gets another name in place of the code (R2). */
export const isKnownCase = ({ case: name }: Pick<Owed, "case">): boolean => /^\d{12}$/.test(name);

/**
 * Whether the user or the user's unit owns the commitment. The list of overdue commitments also has commitments of
 * other owners.
 */
export const isOwn = (
  { owner }: Pick<OwedCommitment, "owner">,
  me: Pick<Desk["me"], "username" | "unit">,
): boolean => ("unit" in owner ? owner.unit.key === me.unit.key : owner.person.username === me.username);

/** Replaces rows by newer replies of the user. A commitment that left the list is done, and is not added again. */
export function withOwn(rows: readonly Owed[], own: readonly Owed[]): readonly Owed[] {
  const mine = new Map(own.map((owed) => [nameOf(owed), owed]));
  return rows.map((row) => {
    const reply = mine.get(nameOf(row));
    return reply && givenAt(reply) > givenAt(row) ? { ...row, ...reply } : row;
  });
}

const givenAt = (owed: Owed): string => (isExplanation(owed) ? owed.given?.at : owed.evidence?.at) ?? "";
