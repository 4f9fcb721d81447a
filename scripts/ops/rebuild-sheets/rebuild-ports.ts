/** The ports of the rebuild of the figures, its options and its result. */
import type { FollowDeps } from "../../../functions/insight/reactions/follow-cases/keep-told.ts";
import type { Heard, Told } from "../../../functions/insight/reactions/told.ts";
import type { Story } from "../../../shared/audit/audited-journal.ts";
import type { RepairableSheets } from "../../../shared/sheets/sheets.ts";

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
