/** What one owes, as one sees it who has just given it: the list is built a moment later (R11, R2). Pure. */

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

/** Whether one may know which case it is of: to whoever is complained of another name stands for it (R2). */
export const isKnownCase = ({ case: name }: Pick<Owed, "case">): boolean => /^\d{12}$/.test(name);

/** Whether it is for one to keep: one owes it, or one's unit does. Among what is late stands what others owe, too. */
export const isOwn = (
  { owner }: Pick<OwedCommitment, "owner">,
  me: Pick<Desk["me"], "username" | "unit">,
): boolean => ("unit" in owner ? owner.unit.key === me.unit.key : owner.person.username === me.username);

/** Own replies in the place of rows that do not have that yet. What the list no longer has is kept or given, and gone. */
export function withOwn(rows: readonly Owed[], own: readonly Owed[]): readonly Owed[] {
  const mine = new Map(own.map((owed) => [nameOf(owed), owed]));
  return rows.map((row) => {
    const reply = mine.get(nameOf(row));
    return reply && givenAt(reply) > givenAt(row) ? { ...row, ...reply } : row;
  });
}

const givenAt = (owed: Owed): string => (isExplanation(owed) ? owed.given?.at : owed.evidence?.at) ?? "";
