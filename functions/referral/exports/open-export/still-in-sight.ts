/** Whether a person may still see every row of an exported file (I4), by the cases and the directory in force. */

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

/** Rows read from each list at once. */
const pageSize = 1_000;
/** The most cases outside the lists that are loaded one by one. A file with more of them is outdated. */
const mostAsked = 1_000;
const atOnce = 50;

interface Looker {
  readonly staff: Staff;
  readonly snapshot: Snapshot;
}

/**
 * Reads the file's lists again, each row through the inbox's own check. A case that is in none of them any more is loaded,
 * because it may have moved to where the person can still see it.
 *
 * @param codes the cases in the file.
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

/** The roles and units by which insight decides a person's figures: their own unit, and those they head with all below. */
export function sightOfFigures(snapshot: Snapshot, { roles, unit, headOf }: Staff): SightOfFigures {
  const headed = headOf.flatMap((key) => [key, ...below(snapshot, key).map((one) => one.key)]);
  return { roles: [...roles].sort(), units: [...new Set([unit, ...headed])].sort() };
}

/** Whether the person still has every role and unit that the figures were written for. False for older files that lack them. */
export function figuresInSight(written: SightOfFigures | undefined, now: SightOfFigures): boolean {
  if (!written) return false;
  return (
    written.roles.every((role) => now.roles.includes(role)) &&
    written.units.every((unit) => now.units.includes(unit))
  );
}
