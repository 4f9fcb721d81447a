import type { BackOff } from "../../../../shared/back-off.ts";
import { Outage } from "../../../../shared/outage.ts";
import { bySheet, mostSheets, type Sheets, type Sum } from "../../../../shared/sheets/sheets.ts";
import { between, countOf } from "../count/count.ts";
import { inPartition } from "../count/sheet-partitions.ts";
import { nothingTold, type Told } from "../told.ts";

export interface FollowDeps {
  readonly sheets: Pick<Sheets<Told>, "kept" | "keep">;
  readonly backOff: BackOff;
}

/** When others count the same request that often meanwhile, it comes back later. */
const mostTries = 8;

/**
 * Changes what is kept of a request, and counts it in the same transaction: the sums change by the difference. What is more than a
 * transaction holds is kept as owed, and added before anything else.
 *
 * @param change gives back what it was given where there is nothing to change.
 */
export async function keepTold(
  { sheets, backOff }: FollowDeps,
  request: string,
  change: (told: Told) => Told,
): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const { version, data } = (await sheets.kept(request)) ?? { version: 0, data: nothingTold };
    const told = change(data);
    const [now, later] = inTurn([...data.owed, ...between(countOf(data.heard), countOf(told.heard))]);
    if (told === data && now.length === 0) return;
    const next = { version: version + 1, data: { heard: told.heard, owed: later } };
    const kept = (await sheets.keep(request, next, inPartition(request, now))) === "kept";
    if (kept && later.length === 0) return;
    if (!kept) await backOff(attempt);
  }
  throw new Outage("A request is being counted by others");
}

/** What one transaction adds, and what the next one does. */
function inTurn(sums: readonly Sum[]): readonly [now: readonly Sum[], later: readonly Sum[]] {
  const sheets = bySheet(sums);
  return [sheets.slice(0, mostSheets).flat(), sheets.slice(mostSheets).flat()];
}
