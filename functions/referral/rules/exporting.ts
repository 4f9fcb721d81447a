/** Decides when an export may be requested, and how its state changes (I4). Pure. */

import type { Decision } from "../../../shared/journal/journal.ts";
import {
  type ExportFact,
  type ExportState,
  type ExportsState,
  exportIn,
  type Stretch,
} from "../journals/journal-exports.ts";

const hour = 3_600_000;
/** The most exports of one person in 24 hours, so that a few people cannot fill the storage. */
const mostInADay = 20;
/** How long a file can be downloaded, in milliseconds. The bucket deletes it afterwards. */
const keptFor = 24 * hour;
/** An export without a new row for this time, in milliseconds, counts as stalled. */
const patience = hour;
/** The most rows in a file: a tenth of the rows that a spreadsheet can hold. */
export const mostRows = 100_000;

export type Stage = "writing" | "stalled" | "ready" | "gone" | "not-allowed" | "too-long" | "failed";

const since = (moment: string, now: Date): number => now.getTime() - Date.parse(moment);

/** The state of an export at this time. */
export function stageOf({ ended, at }: ExportState, now: Date): Stage {
  if (!ended) return since(at, now) < patience ? "writing" : "stalled";
  if (ended.how !== "ready") return ended.how;
  return since(ended.at, now) < keptFor ? "ready" : "gone";
}

/** Until when the file can be downloaded, ISO 8601 in UTC; undefined when there is no file. */
export const keptUntil = ({ ended }: ExportState): string | undefined =>
  ended?.how === "ready" ? new Date(Date.parse(ended.at) + keptFor).toISOString() : undefined;

type Asked = Extract<ExportFact, { type: "export-asked" }>;

/**
 * Requests an export. Refuses with `export-running` while another export of the same person is being written, and
 * `too-many-exports`. A repeated request changes nothing.
 */
export function askFor(state: ExportsState, asked: Omit<Asked, "type">, now: Date): Decision<ExportFact> {
  if (exportIn(state, asked.export)) return { facts: [] };
  const own = state.filter(({ by }) => by === asked.by);
  if (own.some((one) => stageOf(one, now) === "writing")) return { refused: { code: "export-running" } };
  const today = own.filter(({ askedAt }) => since(askedAt, now) < 24 * hour);
  if (today.length >= mostInADay) return { refused: { code: "too-many-exports" } };
  return { facts: [{ type: "export-asked", ...asked }] };
}

/** Whether the export is at the step that this event starts. False when the event is repeated or late. */
export const isNext = (found: ExportState | undefined, steps: number): found is ExportState =>
  found !== undefined && !found.ended && found.steps === steps;

/** Records a written stretch of rows, unless a concurrent invocation recorded it first. */
export function writeOn(
  state: ExportsState,
  id: string,
  steps: number,
  stretch: Stretch,
): Decision<ExportFact> {
  const found = exportIn(state, id);
  if (!isNext(found, steps)) return { facts: [] };
  return { facts: [{ type: "export-written", export: id, ...stretch }] };
}

type Ended = Extract<ExportFact, { type: "export-ended" }>;

/** Ends an export that is still at this step; otherwise changes nothing. */
export function endAt(state: ExportsState, steps: number, ended: Omit<Ended, "type">): Decision<ExportFact> {
  return isNext(exportIn(state, ended.export), steps)
    ? { facts: [{ type: "export-ended", ...ended }] }
    : { facts: [] };
}
