/** The inputs, the options and the result of the rebuild of the figures. */
import type { FollowDeps } from "../../../functions/insight/reactions/follow-cases/keep-told.ts";
import type { Heard, Told } from "../../../functions/insight/reactions/told.ts";
import type { Story } from "../../../shared/audit/audited-journal.ts";
import type { RepairableSheets } from "../../../shared/sheets/sheets.ts";

export interface RebuildSheetsPorts {
  /** Returns the journals of all aggregates of the services whose events insight counts. */
  stories(): AsyncIterable<readonly [service: string, story: Story]>;
  /** Whether the service has published this fact about the request, as its journal says now. */
  isTold(request: string, heard: Heard): Promise<boolean>;
  readonly sheets: RepairableSheets<Told>;
  readonly backOff: FollowDeps["backOff"];
}

export interface RebuiltSheets {
  /** The number of journals that published facts about requests. */
  stories: number;
  /** The number of requests whose newest events have not arrived yet. */
  behind: number;
  /**
   * Tracking codes of requests whose stored facts differ from the journals (`different`), are absent
   * (`missing`), or come from no journal (`stray`).
   */
  readonly different: string[];
  readonly missing: string[];
  readonly stray: string[];
  /** Figures that differ from a count of the stored facts, such as `all, 2026-11-24, came.web: 3 and not 2`. */
  readonly sums: string[];
  /** Journals with an unreadable row, whose facts were left unchanged. */
  readonly unreadable: string[];
  /** Whether events kept arriving, so that the figures could not be compared. */
  unsettled: boolean;
}

export interface RebuildSheetsOptions {
  readonly dryRun: boolean;
  /** A time, ISO 8601 in UTC. Events decided after it may not be counted yet. */
  readonly since?: string;
  readonly progress?: (rebuilt: RebuiltSheets) => void;
}
