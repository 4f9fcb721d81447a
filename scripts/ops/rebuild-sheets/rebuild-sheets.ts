/**
 * Corrects the figures from the journals (I1, law 8). The stored facts of each request become those that
 * services published, and the sums become the count of these facts. Corrections use the same transactions as
 * the counting of events, and change a sum by its error, so that an event that arrives meanwhile is counted
 * once.
 */
import { takeStraysAway, tellAnew } from "./facts.ts";
import type { RebuildSheetsOptions, RebuildSheetsPorts, RebuiltSheets } from "./rebuild-ports.ts";
import { sumsOff } from "./sums.ts";

/** The most comparisons of the figures with the facts while events keep arriving. */
const mostTries = 5;

/** Corrects the stored facts and the figures. It may run beside the system and may be repeated. */
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
    // Adds the error to the figure. An event that is counted meanwhile changes the figure, but not its error.
    if (!dryRun) await sheets.add(off.map(({ is, due, ...sum }) => ({ ...sum, by: due - is })));
    rebuilt.sums.push(
      ...off.map(({ about, period, name, is, due }) => `${about}, ${period}, ${name}: ${is} and not ${due}`),
    );
    return;
  }
  rebuilt.unsettled = true;
}
