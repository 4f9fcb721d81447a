/** Checks whether a person may still see every row of an exported file, by the present cases and directory (I4). */

import { below } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../../shared/journal/in-one-order.ts";
import { gate, maySee } from "../../access/case-policy.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { Exported, SightOfFigures } from "../../journals/journal-exports.ts";
import { partitioned } from "../../projections/all-list.ts";
import { inboxOrderOf } from "../../projections/inbox-order.ts";
import type { ListedRow } from "../../projections/inbox-row.ts";
import { isListed } from "../../queries/list-inbox/list-inbox.ts";

type Deps = Pick<ReferralDeps, "cases" | "views" | "now">;

/** The number of rows read from a list in one call. */
const pageSize = 1_000;
/**
 * At most this number of cases that are no longer in the lists are loaded one by one. A file with more such cases
 * counts as outdated.
 */
const mostAsked = 1_000;
const atOnce = 50;

interface Looker {
  readonly staff: Staff;
  readonly snapshot: Snapshot;
}

/**
 * Whether the person may still see all these cases. Reads the file's lists again and checks each row as the inbox does.
 * A case that is no longer in these lists is loaded, because the person may still see the case for another reason.
 *
 * @param codes the tracking codes in the file.
 */
export async function casesInSight(
  deps: Deps,
  looker: Looker,
  { lists }: Extract<Exported, { of: "cases" }>,
  codes: readonly string[],
): Promise<boolean> {
  const rest = await notListed(deps, looker, lists, codes);
  return rest.length <= mostAsked && eachInSight(deps, looker, rest);
}

async function notListed(
  { views, now }: Deps,
  { staff, snapshot }: Looker,
  lists: readonly string[],
  codes: readonly string[],
): Promise<readonly string[]> {
  const at = now();
  const left = new Set(codes);
  const parts = await partitioned(views, lists);
  let place: string | undefined;
  do {
    const behind = place === undefined ? {} : { behind: place };
    const pages = await Promise.all(parts.map((list) => views.list(list, { limit: pageSize, ...behind })));
    const { rows, goesOn } = inOneOrder<ListedRow>(pages, (row) => row.case);
    for (const row of rows) if (isListed(snapshot, staff, row, { filter: {}, at })) left.delete(row.case);
    const last = rows.at(-1);
    place = goesOn && last ? inboxOrderOf(last) : undefined;
  } while (place !== undefined && left.size > 0);
  return [...left];
}

async function eachInSight(
  { cases, now }: Deps,
  { staff, snapshot }: Looker,
  codes: readonly string[],
): Promise<boolean> {
  for (let n = 0; n < codes.length; n += atOnce) {
    const some = await Promise.all(codes.slice(n, n + atOnce).map((code) => cases.load(code)));
    const inSight = some.every(
      ({ state }) => gate(state, staff, "see-case") === undefined && maySee(state, staff, snapshot, now()),
    );
    if (!inSight) return false;
  }
  return true;
}

/**
 * The roles and units by which the insight service decides which figures a person sees: their own unit, and the units
 * that they head with all units below.
 */
export function sightOfFigures(snapshot: Snapshot, { roles, unit, headOf }: Staff): SightOfFigures {
  const headed = headOf.flatMap((key) => [key, ...below(snapshot, key).map((one) => one.key)]);
  return { roles: [...roles].sort(), units: [...new Set([unit, ...headed])].sort() };
}

/**
 * Whether the person still has every role and unit for which the figures were written. False for files of earlier
 * releases, which did not store roles and units.
 */
export function figuresInSight(written: SightOfFigures | undefined, now: SightOfFigures): boolean {
  if (!written) return false;
  return (
    written.roles.every((role) => now.roles.includes(role)) &&
    written.units.every((unit) => now.units.includes(unit))
  );
}
