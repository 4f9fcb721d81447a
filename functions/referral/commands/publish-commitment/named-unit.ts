import { above, unit, unitOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { Owner } from "../../case/commitments.ts";
import { answeredOf, formerList, unitList } from "../../projections/build-views.ts";
import type { InboxRow } from "../../projections/inbox-row.ts";

/** The public page names a unit only when at least this many requests came to it, or to it and the units below. */
const fewest = 5;
/** The most rows read of each list of a unit. Several parts of one request may be in a list. */
const mostRead = 4 * fewest;

/**
 * The unit that the public page names as the owner of a commitment: the owner's unit or the unit of the person, if enough
 * requests came to it; otherwise the nearest unit above to which, together with the units passed, enough came. Undefined
 * when there is none: the page then names only the organisation. The lists are eventually consistent.
 */
export async function namedUnit(
  { views }: Pick<ReferralDeps, "views">,
  snapshot: Pick<Snapshot, "units" | "staff">,
  owner: Owner,
): Promise<string | undefined> {
  const own = "unit" in owner ? unit(snapshot, owner.unit) : unitOf(snapshot, owner.person);
  if (!own) return undefined;
  const requests = new Set<string>();
  for (const { key, outside } of [own, ...above(snapshot, own.key)]) {
    if (outside) continue;
    for (const request of await requestsOf(views, key)) requests.add(request);
    if (requests.size >= fewest) return key;
  }
  return undefined;
}

/** Some of the requests that the unit has, had or answered. */
async function requestsOf(views: ReferralDeps["views"], key: string): Promise<readonly string[]> {
  const lists = [unitList(key), answeredOf(unitList(key)), formerList(key)];
  const pages = await Promise.all(lists.map((list) => views.list(list, { limit: mostRead })));
  return pages.flatMap(({ items }) => items.map(({ data }) => requestOf((data as InboxRow).case)));
}
