/** What one owes, as one sees it who has just shown that it is kept: the list is built a moment later (R11). Pure. */
import type { listOwed } from "../../../shared/contracts/casework.ts";
import type { ReplyOf } from "../../../shared/contracts/operation.ts";

export type Owed = ReplyOf<typeof listOwed>["body"]["items"][number];

/** A case may have several. */
export const nameOf = (owed: Pick<Owed, "case" | "number">): string => `${owed.case}/${owed.number}`;

/** Own replies in the place of rows that do not have that evidence yet. What the list no longer has is kept, and gone. */
export function withOwn(rows: readonly Owed[], own: readonly Owed[]): readonly Owed[] {
  const mine = new Map(own.map((owed) => [nameOf(owed), owed]));
  return rows.map((row) => {
    const reply = mine.get(nameOf(row));
    return reply && shownAt(reply) > shownAt(row) ? reply : row;
  });
}

const shownAt = ({ evidence }: Owed): string => evidence?.at ?? "";
