/** Commitments with the user's own replies, until the list, built a moment later, has them (R11, R2). Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { giveEvidence, giveExplanation, listOwed } from "../../../../shared/contracts/staff/casework.ts";
import type { Desk } from "../../app/shell/desk.tsx";

export type Owed = ReplyOf<typeof listOwed>["body"]["items"][number];
export type OwedCommitment = ReplyOf<typeof giveEvidence>["body"];
export type OwedExplanation = ReplyOf<typeof giveExplanation>["body"];

export const isExplanation = (owed: Owed): owed is OwedExplanation => "asked" in owed;

/** A case may have several. */
export const nameOf = (owed: Owed): string =>
  `${owed.case}/${isExplanation(owed) ? "explanation" : "commitment"}/${owed.number}`;

/** Whether the user may know the case: for the accused, another name stands for it (R2). */
export const isKnownCase = ({ case: name }: Pick<Owed, "case">): boolean => /^\d{12}$/.test(name);

/** Whether the user or their unit owns it; the overdue list also has others' commitments. */
export const isOwn = (
  { owner }: Pick<OwedCommitment, "owner">,
  me: Pick<Desk["me"], "username" | "unit">,
): boolean => ("unit" in owner ? owner.unit.key === me.unit.key : owner.person.username === me.username);

/** Replaces rows by newer replies of the user. Commitments that left the list are done and stay away. */
export function withOwn(rows: readonly Owed[], own: readonly Owed[]): readonly Owed[] {
  const mine = new Map(own.map((owed) => [nameOf(owed), owed]));
  return rows.map((row) => {
    const reply = mine.get(nameOf(row));
    return reply && givenAt(reply) > givenAt(row) ? { ...row, ...reply } : row;
  });
}

const givenAt = (owed: Owed): string => (isExplanation(owed) ? owed.given?.at : owed.evidence?.at) ?? "";
