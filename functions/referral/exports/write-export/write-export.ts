import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { FiguresForReferral } from "../../../../shared/figures/for-referral.ts";
import { type FileStore, fileId, type OwnFiles } from "../../../../shared/files/files.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import { Outage } from "../../../../shared/outage.ts";
import { mayHave } from "../../access/may-export.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type ExportState, exportIn, journalOf, type Stretch } from "../../journals/journal-exports.ts";
import { endAt, isNext, mostRows, writeOn } from "../../rules/exporting.ts";
import { joined } from "./joined.ts";
import { casesFrom } from "./rows-of-cases.ts";
import { figureRows } from "./rows-of-figures.ts";

export interface WriteDeps extends Pick<ReferralDeps, "exports" | "directory" | "views" | "now"> {
  readonly files: Pick<FileStore, "put"> & OwnFiles;
  readonly figures: FiguresForReferral;
  /** The number of rows read from each list for a stretch. */
  readonly atOnce: number;
}

type Next = { readonly stretch: Stretch } | { readonly ended: Omit<Parameters<typeof endAt>[2], "export"> };

type Heard = Pick<EventEnvelope<{ readonly export: string; readonly steps?: number }>, "id" | "data">;

/**
 * Writes the next stretch of rows of an export, or joins all stretches into one file (I4). The event of each stored row
 * starts the next invocation, so no invocation is long, whatever the export's size. A repeated event writes nothing
 * twice: a file is named by its content, and one row names each file.
 *
 * @throws the error, after a row marked the export as failed. An outage is thrown without such a row, so that the queue
 * retries.
 */
export async function writeExport(deps: WriteDeps, { id: event, data }: Heard): Promise<void> {
  const { export: id, steps = 0 } = data;
  const found = exportIn((await deps.exports.load(journalOf(id))).state, id);
  if (!isNext(found, steps)) return;
  try {
    await keep(deps, event, found, await nextOf(deps, found));
  } catch (error) {
    if (!(error instanceof Outage))
      await keep(deps, `${event}/failed`, found, { ended: { how: "failed", rows: 0 } });
    throw error;
  }
}

async function nextOf(deps: WriteDeps, found: ExportState): Promise<Next> {
  const { snapshot } = await deps.directory.current();
  const staff = staffAt(snapshot, found.by, deps.now());
  if (!mayHave(staff, found.what)) return { ended: { how: "not-allowed", rows: 0 } };
  if (found.rows > mostRows) return { ended: { how: "too-long", rows: 0 } };
  if (!found.through) return writtenOn(deps, found, staff);
  const { bytes, rows } = await joined(deps.files, found);
  const file = fileId("referral", found.export, bytes);
  await deps.files.put(file, bytes, "csv");
  return { ended: { how: "ready", file, rows } };
}

async function writtenOn(deps: WriteDeps, found: ExportState, staff: Staff): Promise<Next> {
  const { what, language, place } = found;
  const read =
    what.of === "cases"
      ? await casesFrom(deps, staff, { what, language, place, atOnce: deps.atOnce })
      : await figureRows(deps, staff, { what, language });
  if (!read) return { ended: { how: "not-allowed", rows: 0 } };
  const next = read.place === undefined ? {} : { place: read.place };
  if (read.rows.length === 0) return { stretch: { rows: 0, ...next } };
  const bytes = Buffer.from(JSON.stringify(read.rows));
  const file = fileId("referral", found.export, bytes);
  await deps.files.put(file, bytes, "json");
  return { stretch: { rows: read.rows.length, file, ...next } };
}

async function keep(
  deps: WriteDeps,
  key: string,
  { export: id, steps }: ExportState,
  next: Next,
): Promise<void> {
  const command = {
    name: "write-export",
    actor: `event:${key}`,
    key,
    // A retry may read other rows of the list, so a stretch is identified only by its number.
    fingerprint: fingerprintOf({ id, steps }),
    at: deps.now(),
    directory: (await deps.directory.current()).number,
    correlation: id,
  };
  const outcome = await deps.exports.decide(journalOf(id), command, ({ state }) =>
    "stretch" in next
      ? writeOn(state, id, steps, next.stretch)
      : endAt(state, steps, { export: id, ...next.ended }),
  );
  if (!outcome.accepted)
    throw new Error(`recording an export's progress was refused: ${outcome.refusal.code}`);
}
