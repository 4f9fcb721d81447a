/**
 * The exports of lists and figures (I4): an aggregate for each month, `exports.2026-11`. It stores who requested which
 * export, the stretches of rows written, and the downloads. The event of each stretch's row starts the next stretch, so
 * a repeated event continues an export after a crash.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { exportAsked } from "../../../events/referral/export-asked.v1.ts";
import { exportEnded } from "../../../events/referral/export-ended.v1.ts";
import { exportOpened } from "../../../events/referral/export-opened.v1.ts";
import { exportWritten } from "../../../events/referral/export-written.v1.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { FileId } from "../../../shared/files/files.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import type { InboxFilter, KeptFilter } from "./journal-filters.ts";

/** The list or figures to export. */
export type Exported =
  | {
      readonly of: "cases";
      readonly list: KeptFilter["list"];
      readonly filter: InboxFilter;
      /**
       * The lists that the person could see at the request and that the export reads. The export stops when the person
       * may no longer see one of these.
       */
      readonly lists: readonly string[];
    }
  /**
   * @param day ISO: the figures at the end of this day.
   * @param unit the unit whose figures are exported; all that the person may see when absent.
   * @param sight the roles and units that decided which figures the person sees; absent in rows of earlier releases.
   */
  | { readonly of: "figures"; readonly day: string; readonly unit?: string; readonly sight?: SightOfFigures };

/** Roles, and keys of units, both sorted. */
export interface SightOfFigures {
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

/** `not-allowed`: the person lost access; `too-long`: one file may not hold that number of rows. */
export type HowEnded = "ready" | "not-allowed" | "too-long" | "failed";

/** One stretch of rows of an export; `file` is absent when the stretch has no row. */
export interface Stretch {
  readonly rows: number;
  readonly file?: FileId;
  /** The position in the lists after which the next stretch begins; absent after the last stretch. */
  readonly place?: string;
}

export type ExportFact =
  | {
      readonly type: "export-asked";
      readonly export: string;
      readonly by: string;
      readonly what: Exported;
      readonly language: Language;
    }
  | ({ readonly type: "export-written"; readonly export: string } & Stretch)
  | {
      readonly type: "export-ended";
      readonly export: string;
      readonly how: HowEnded;
      /** The joined file; set with `ready`. */
      readonly file?: FileId;
      readonly rows: number;
    }
  | { readonly type: "export-opened"; readonly export: string };

export interface ExportState {
  readonly export: string;
  readonly by: string;
  readonly what: Exported;
  readonly language: Language;
  readonly askedAt: string;
  /** The time of the latest row about this export, except downloads. */
  readonly at: string;
  readonly steps: number;
  readonly rows: number;
  /** The files of the stretches, in order; empty once the export has ended. */
  readonly files: readonly FileId[];
  readonly place?: string;
  /** Set when all rows are written and the stretches are to be joined. */
  readonly through?: true;
  readonly ended?: { readonly how: HowEnded; readonly at: string; readonly file?: FileId };
  /** The times of the latest downloads, the newest last. */
  readonly opened: readonly string[];
}

/** The exports of the month, in the order in which users asked for them. */
export type ExportsState = readonly ExportState[];

/** The most exports of a month in the folded state. The rows of the journal have all exports. */
const mostKept = 300;
const mostOpened = 10;

const prefix = "exports.";
export const exportsOf = (month: string): string => `${prefix}${month}`;
/**
 * The journal of an export.
 * @param id the export's id, which begins with its month.
 */
export const journalOf = (id: string): string => exportsOf(id.slice(0, id.indexOf(".")));

export const exportIn = (state: ExportsState, id: string): ExportState | undefined =>
  state.find((one) => one.export === id);

function fold(state: ExportsState, fact: ExportFact, { at }: RowHead): ExportsState {
  if (fact.type === "export-asked") {
    const { type: _, ...asked } = fact;
    return [...state, { ...asked, askedAt: at, at, steps: 0, rows: 0, files: [], opened: [] }].slice(
      -mostKept,
    );
  }
  return state.map((one) => (one.export === fact.export ? after(one, fact, at) : one));
}

function after(
  one: ExportState,
  fact: Exclude<ExportFact, { type: "export-asked" }>,
  at: string,
): ExportState {
  if (fact.type === "export-opened") return { ...one, opened: [...one.opened, at].slice(-mostOpened) };
  const { place: _, ...rest } = one;
  if (fact.type === "export-ended") {
    const ended = { how: fact.how, at, ...(fact.file && { file: fact.file }) };
    return { ...rest, at, rows: fact.rows, files: [], ended };
  }
  return {
    ...rest,
    at,
    steps: one.steps + 1,
    rows: one.rows + fact.rows,
    files: fact.file ? [...one.files, fact.file] : one.files,
    ...(fact.place === undefined ? { through: true as const } : { place: fact.place }),
  };
}

function announce(fact: ExportFact, state: ExportsState, { at }: RowHead): readonly AnnouncedEvent[] {
  const found = exportIn(state, fact.export);
  const { by = "nobody", steps = 0, rows = 0, what } = found ?? {};
  const base = { export: fact.export, by, at };
  if (fact.type === "export-asked") return [exportAsked.of({ ...base, of: what?.of ?? fact.what.of })];
  if (fact.type === "export-written") return [exportWritten.of({ ...base, steps, rows })];
  if (fact.type === "export-ended") return [exportEnded.of({ ...base, how: fact.how, rows: fact.rows })];
  return [exportOpened.of(base)];
}

const known: readonly string[] = [
  "export-asked",
  "export-written",
  "export-ended",
  "export-opened",
] satisfies readonly ExportFact["type"][];

export const exportsAggregate: Aggregate<ExportsState, ExportFact> = {
  service: "referral",
  name: "exports",
  owns: (id) => id.startsWith(prefix),
  // Each stretch is a row, and a decision compares the export's own progress, so the state needs few idempotency keys.
  remembers: 64,
  initial: [],
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new UnknownFact(`Exports know no fact "${fact.type}"`);
    return fact as ExportFact;
  },
  announce,
};
