/**
 * The figures, put right from the journals (I1, law 8): what is kept of each request is what its tellers told, and the sums are what that
 * counts to. Both change by the difference, in the transactions that count events, so that nothing is counted twice meanwhile.
 */
import { takeStraysAway, tellAnew } from "./facts.ts";
import type { RebuildSheetsOptions, RebuildSheetsPorts, RebuiltSheets } from "./rebuild-ports.ts";
import { sumsOff } from "./sums.ts";

/** So often the sums are compared, when events are counted meanwhile. */
const mostTries = 5;

/** Safe while the system works, and to run twice. */
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
    // Whatever is counted meanwhile adds to the same sums, and what was wrong with them stays the same.
    if (!dryRun) await sheets.add(off.map(({ is, due, ...sum }) => ({ ...sum, by: due - is })));
    rebuilt.sums.push(
      ...off.map(({ about, period, name, is, due }) => `${about}, ${period}, ${name}: ${is} and not ${due}`),
    );
    return;
  }
  rebuilt.unsettled = true;
}
