/** When a file may be asked for, and what has become of one (I4). Pure. */

import type { Decision } from "../../../shared/journal/journal.ts";
import {
  type ExportFact,
  type ExportState,
  type ExportsState,
  exportIn,
  type Stretch,
} from "../journals/journal-exports.ts";

const hour = 3_600_000;
/** Twice as many people could fill a disk with what they export in a day. */
const mostInADay = 20;
/** The bucket takes it away a day later, or a little after. */
const keptFor = 24 * hour;
/** Who hears of no row for so long need not wait for it any more. */
const patience = hour;
/** A spreadsheet has room for ten times as many; who reads more than this reads figures. */
export const mostRows = 100_000;

export type Stage = "writing" | "stalled" | "ready" | "gone" | "not-allowed" | "too-long" | "failed";

const since = (moment: string, now: Date): number => now.getTime() - Date.parse(moment);

/** What has become of it by now. */
export function stageOf({ ended, at }: ExportState, now: Date): Stage {
  if (!ended) return since(at, now) < patience ? "writing" : "stalled";
  if (ended.how !== "ready") return ended.how;
  return since(ended.at, now) < keptFor ? "ready" : "gone";
}

/** Until when it can be downloaded. */
export const keptUntil = ({ ended }: ExportState): string | undefined =>
  ended?.how === "ready" ? new Date(Date.parse(ended.at) + keptFor).toISOString() : undefined;

type Asked = Extract<ExportFact, { type: "export-asked" }>;

/** Refused: `export-running` while another of the same person is written, `too-many-exports`. What is known is not asked again. */
export function askFor(state: ExportsState, asked: Omit<Asked, "type">, now: Date): Decision<ExportFact> {
  if (exportIn(state, asked.export)) return { facts: [] };
  const own = state.filter(({ by }) => by === asked.by);
  if (own.some((one) => stageOf(one, now) === "writing")) return { refused: { code: "export-running" } };
  const today = own.filter(({ askedAt }) => since(askedAt, now) < 24 * hour);
  if (today.length >= mostInADay) return { refused: { code: "too-many-exports" } };
  return { facts: [{ type: "export-asked", ...asked }] };
}

/** Whether what an event sets off is still to be done: who hears it twice, or after who came later, has nothing to do. */
export const isNext = (found: ExportState | undefined, steps: number): found is ExportState =>
  found !== undefined && !found.ended && found.steps === steps;

/** Keeps a stretch, unless somebody was faster. */
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

/** Ends it, unless it has ended or goes on. */
export function endAt(state: ExportsState, steps: number, ended: Omit<Ended, "type">): Decision<ExportFact> {
  return isNext(exportIn(state, ended.export), steps)
    ? { facts: [{ type: "export-ended", ...ended }] }
    : { facts: [] };
}
