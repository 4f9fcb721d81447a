/** When an export may be asked for, and its state afterwards (I4). Pure. */

import type { Decision } from "../../../shared/journal/journal.ts";
import {
  type ExportFact,
  type ExportState,
  type ExportsState,
  exportIn,
  type Stretch,
} from "../journals/journal-exports.ts";

const hour = 3_600_000;
/** Exports per person and day, so that two people cannot fill the storage. */
const mostInADay = 20;
/** How long a file can be downloaded; the bucket deletes it after that. */
const keptFor = 24 * hour;
/** An export without a new row for this long counts as stalled. */
const patience = hour;
/** A tenth of what a spreadsheet can hold. */
export const mostRows = 100_000;

export type Stage = "writing" | "stalled" | "ready" | "gone" | "not-allowed" | "too-long" | "failed";

const since = (moment: string, now: Date): number => now.getTime() - Date.parse(moment);

/** The state of an export now. */
export function stageOf({ ended, at }: ExportState, now: Date): Stage {
  if (!ended) return since(at, now) < patience ? "writing" : "stalled";
  if (ended.how !== "ready") return ended.how;
  return since(ended.at, now) < keptFor ? "ready" : "gone";
}

/** The end of the download period; undefined when there is no file. */
export const keptUntil = ({ ended }: ExportState): string | undefined =>
  ended?.how === "ready" ? new Date(Date.parse(ended.at) + keptFor).toISOString() : undefined;

type Asked = Extract<ExportFact, { type: "export-asked" }>;

/**
 * Refused: `export-running` while another one of the same person is being written, `too-many-exports`. A repeated request
 * changes nothing.
 */
export function askFor(state: ExportsState, asked: Omit<Asked, "type">, now: Date): Decision<ExportFact> {
  if (exportIn(state, asked.export)) return { facts: [] };
  const own = state.filter(({ by }) => by === asked.by);
  if (own.some((one) => stageOf(one, now) === "writing")) return { refused: { code: "export-running" } };
  const today = own.filter(({ askedAt }) => since(askedAt, now) < 24 * hour);
  if (today.length >= mostInADay) return { refused: { code: "too-many-exports" } };
  return { facts: [{ type: "export-asked", ...asked }] };
}

/** Whether the export is still at the step that an event starts; false for a repeated or late event. */
export const isNext = (found: ExportState | undefined, steps: number): found is ExportState =>
  found !== undefined && !found.ended && found.steps === steps;

/** Records a stretch, unless a concurrent invocation was first. */
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

/** Ends an export that is still at this step. */
export function endAt(state: ExportsState, steps: number, ended: Omit<Ended, "type">): Decision<ExportFact> {
  return isNext(exportIn(state, ended.export), steps)
    ? { facts: [{ type: "export-ended", ...ended }] }
    : { facts: [] };
}
