/**
 * The figures, put right from the journals (I1, law 8): what is kept of each request is what its tellers told, and the sums are what that
 * counts to. Both change by the difference, in the transactions that count events, so that nothing is counted twice meanwhile.
 */
import type { FollowDeps } from "../../../functions/insight/reactions/follow-case/keep-told.ts";
import type { Heard, Told } from "../../../functions/insight/reactions/told.ts";
import type { Story } from "../../../shared/audit/audited-journal.ts";
import type { RepairableSheets } from "../../../shared/sheets/sheets.ts";
import { takeStraysAway, tellAnew } from "./facts.ts";
import { sumsOff } from "./sums.ts";

export interface RebuildSheetsPorts {
  /** Every history of every service that tells something that is counted. */
  stories(): AsyncIterable<readonly [service: string, story: Story]>;
  /** Whether it is told by now, of this request. */
  isTold(request: string, heard: Heard): Promise<boolean>;
  readonly sheets: RepairableSheets<Told>;
  readonly backOff: FollowDeps["backOff"];
}

export interface RebuiltSheets {
  /** Histories that tell of requests. */
  stories: number;
  /** Requests of which what happened last had not come here yet. */
  behind: number;
  /** Codes of requests that were not counted as their histories say, or not at all, or as no history says. */
  readonly different: string[];
  readonly missing: string[];
  readonly stray: string[];
  /** Sums that were not what was kept counts to: `all, 2026-11-24, came.web: 3 and not 2`. */
  readonly sums: string[];
  /** Histories that cannot be read; of them nothing was changed. */
  readonly unreadable: string[];
  /** Whether events came all the time, so that the sums could not be compared. */
  unsettled: boolean;
}

export interface RebuildSheetsOptions {
  readonly dryRun: boolean;
  /** What was decided since, ISO 8601 in UTC, may not be counted yet. */
  readonly since?: string;
  readonly progress?: (rebuilt: RebuiltSheets) => void;
}

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
