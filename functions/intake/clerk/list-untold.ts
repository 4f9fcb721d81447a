import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { inOneOrder } from "../../../shared/journal/in-one-order.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { callLists, type ListedCall } from "../projections/build-views.ts";

/** The number of applicants shown at most. Clerks work through the list from the top. */
const mostShown = 50;

export interface CallList {
  readonly items: readonly ListedCall[];
  /** Whether more applicants wait than the list shows. */
  readonly more: boolean;
}

/**
 * Returns the unreachable applicants whom a clerk must call (C18), the longest waiting first. An applicant called
 * without success waits from the time of that call. Leaves out requests that accuse the clerk or a colleague whose
 * deputy the clerk is (R2), and notices about the clerk's own acts. The list is eventually consistent.
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

/** Removes the notices about this clerk's own acts; a colleague must tell the applicant about them (ADR 0036). */
function withoutOwn(row: ListedCall, clerk: string): readonly ListedCall[] {
  const notices = row.notices.filter(({ by = [] }) => !by.includes(clerk));
  const [first] = notices;
  return first ? [{ ...row, notices, since: first.at }] : [];
}
