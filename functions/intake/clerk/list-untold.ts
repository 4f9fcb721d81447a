import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { inOneOrder } from "../../../shared/journal/in-one-order.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { callLists, type ListedCall } from "../projections/build-views.ts";

/** What somebody sees of a list that is worked off from its beginning. */
const mostShown = 50;

export interface CallList {
  readonly items: readonly ListedCall[];
  /** There are more than are shown; they come up as these are told. */
  readonly more: boolean;
}

/**
 * Whom no message reaches and somebody has to tell something (C18): who waits longest first, and who was tried and not reached
 * behind. What a clerk is complained of in, or acts for who is, is not there (R2), nor is the news of what they did themselves. A list, so eventually consistent.
 */
export async function listUntold(
  { views, directory, now }: Pick<ClerkDeps, "views" | "directory" | "now">,
  clerk: string,
): Promise<CallList> {
  const [{ snapshot }, ...pages] = await Promise.all([
    directory.current(),
    ...callLists.map((list) => views.list(list, { limit: mostShown + 1 })),
  ]);
  const { rows, goesOn } = inOneOrder<ListedCall>(pages);
  const at = now();
  const theirs = rows
    .filter(({ complainedOf = noParties }) => mayKnow(snapshot, complainedOf, clerk, at))
    .flatMap((row) => withoutOwn(row, clerk));
  return { items: theirs.slice(0, mostShown), more: goesOn || theirs.length > mostShown };
}

/** News of what the clerk did is for a colleague to tell (ADR 0036). */
function withoutOwn(row: ListedCall, clerk: string): readonly ListedCall[] {
  const notices = row.notices.filter(({ by = [] }) => !by.includes(clerk));
  const [first] = notices;
  return first ? [{ ...row, notices, since: first.at }] : [];
}
