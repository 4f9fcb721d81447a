import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { inOneOrder } from "../../../shared/journal/in-one-order.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { callLists, type ListedCall } from "../projections/build-views.ts";

/** The most rows shown of a list that clerks work off from its beginning. */
const mostShown = 50;

export interface CallList {
  readonly items: readonly ListedCall[];
  /** More are waiting than are shown; they move up as these are told. */
  readonly more: boolean;
}

/**
 * Returns the unreachable applicants whom a clerk must call (C18): the longest waiting first, and those who were called
 * without success last. Leaves out requests that accuse the clerk or a colleague whose deputy they are (R2), and news of the
 * clerk's own acts. Eventually consistent.
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

/** A colleague tells the applicant about what this clerk did (ADR 0036). */
function withoutOwn(row: ListedCall, clerk: string): readonly ListedCall[] {
  const notices = row.notices.filter(({ by = [] }) => !by.includes(clerk));
  const [first] = notices;
  return first ? [{ ...row, notices, since: first.at }] : [];
}
