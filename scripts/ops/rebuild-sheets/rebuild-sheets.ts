/**
 * Corrects the figures by the journals (I1, law 8): each request's stored facts become those that services published, and the sums
 * become the count of these facts. Both change by the difference, in the transactions that count events, so that concurrent
 * events are counted once.
 */
import { takeStraysAway, tellAnew } from "./facts.ts";
import type { RebuildSheetsOptions, RebuildSheetsPorts, RebuiltSheets } from "./rebuild-ports.ts";
import { sumsOff } from "./sums.ts";

/** The number of comparisons while events keep arriving. */
const mostTries = 5;

/** Safe beside the running system, and to repeat. */
export async function rebuildSheets(
  ports: RebuildSheetsPorts,
  options: RebuildSheetsOptions,
): Promise<RebuiltSheets> {
  const rebuilt: RebuiltSheets = {
    ...{ stories: 0, behind: 0, different: [], missing: [], stray: [], sums: [], unreadable: [] },
    unsettled: false,
  };
  const tellers = await tellAnew(ports, options, rebuilt);
  await takeStraysAway(ports, tellers, options, rebuilt);
  await putSumsRight(ports, options, rebuilt);
  return rebuilt;
}

async function putSumsRight(
  { sheets }: RebuildSheetsPorts,
  { dryRun }: RebuildSheetsOptions,
  rebuilt: RebuiltSheets,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const off = await sumsOff(sheets);
    if (off === "counting") continue;
    // Concurrent events add to the same sums, whose error stays the same.
    if (!dryRun) await sheets.add(off.map(({ is, due, ...sum }) => ({ ...sum, by: due - is })));
    rebuilt.sums.push(
      ...off.map(({ about, period, name, is, due }) => `${about}, ${period}, ${name}: ${is} and not ${due}`),
    );
    return;
  }
  rebuilt.unsettled = true;
}
