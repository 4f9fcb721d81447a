/** The ports of the rebuild of the figures, its options and its result. */
import type { FollowDeps } from "../../../functions/insight/reactions/follow-cases/keep-told.ts";
import type { Heard, Told } from "../../../functions/insight/reactions/told.ts";
import type { Story } from "../../../shared/audit/audited-journal.ts";
import type { RepairableSheets } from "../../../shared/sheets/sheets.ts";

export interface RebuildSheetsPorts {
  /** Every history of every service with counted events. */
  stories(): AsyncIterable<readonly [service: string, story: Story]>;
  /** Whether the service has published this about the request, as of now. */
  isTold(request: string, heard: Heard): Promise<boolean>;
  readonly sheets: RepairableSheets<Told>;
  readonly backOff: FollowDeps["backOff"];
}

export interface RebuiltSheets {
  /** Histories of requests. */
  stories: number;
  /** Requests whose latest events have not arrived yet. */
  behind: number;
  /** Codes of requests counted differently from their histories, not at all, or without a history. */
  readonly different: string[];
  readonly missing: string[];
  readonly stray: string[];
  /** Sums that differ from the stored facts: `all, 2026-11-24, came.web: 3 and not 2`. */
  readonly sums: string[];
  /** Unreadable histories, whose facts were left unchanged. */
  readonly unreadable: string[];
  /** Whether events kept arriving, so that the sums could not be compared. */
  unsettled: boolean;
}

export interface RebuildSheetsOptions {
  readonly dryRun: boolean;
  /** ISO 8601 in UTC; later decisions may not be counted yet. */
  readonly since?: string;
  readonly progress?: (rebuilt: RebuiltSheets) => void;
}
