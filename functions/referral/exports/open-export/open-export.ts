import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { type Downloads, type FileId, isContentOf, type OwnFiles } from "../../../../shared/files/files.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { mayHave } from "../../access/may-export.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type Exported, type ExportState, exportIn, journalOf } from "../../journals/journal-exports.ts";
import { stageOf } from "../../rules/exporting.ts";
import { casesIn } from "../write-export/case-cells.ts";
import { casesInSight, figuresInSight, sightOfFigures } from "./still-in-sight.ts";

export interface OpenExportDeps
  extends Pick<ReferralDeps, "exports" | "cases" | "views" | "directory" | "now"> {
  readonly downloads: Downloads;
  readonly files: OwnFiles;
}

/**
 * Returns a download address of an exported file, valid for one minute, to the person who requested the export, while
 * that person may see every row in it (I4). First a row records the download, at most once an hour.
 *
 * Refuses with `not-found`, also for another person's export; `forbidden`; `export-gone`; `export-outdated` when the
 * caller may no longer see one of its rows.
 */
export async function openExport(
  deps: OpenExportDeps,
  username: string,
  id: string,
): Promise<{ readonly url: string } | { readonly refused: Refusal }> {
  const at = deps.now();
  const [{ number, snapshot }, { state }] = await Promise.all([
    deps.directory.current(),
    deps.exports.load(journalOf(id)),
  ]);
  const found = exportIn(state, id);
  if (found?.by !== username) return { refused: { code: "not-found" } };
  const staff = staffAt(snapshot, username, at);
  if (!mayHave(staff, found.what)) return { refused: { code: "forbidden" } };
  const file = found.ended?.file;
  if (file === undefined || stageOf(found, at) !== "ready") return { refused: { code: "export-gone" } };
  if (!(await wholeFileSeen(deps, { staff, snapshot }, found.what, file)))
    return { refused: { code: "export-outdated" } };
  const hour = at.toISOString().slice(0, 13);
  const command = {
    name: "open-export",
    actor: `staff:${username}`,
    key: `${id}/open/${hour}`,
    fingerprint: fingerprintOf({ id, hour }),
    at,
    directory: number,
    correlation: id,
  };
  const noted = await deps.exports.decide(journalOf(id), command, () => ({
    facts: [{ type: "export-opened", export: id }],
  }));
  if (!noted.accepted) return { refused: noted.refusal };
  return { url: await deps.downloads.addressOf(file, "csv", nameOf(found)) };
}

async function wholeFileSeen(
  deps: OpenExportDeps,
  who: { readonly staff: Staff; readonly snapshot: Snapshot },
  what: Exported,
  file: FileId,
): Promise<boolean> {
  if (what.of === "figures") return figuresInSight(what.sight, sightOfFigures(who.snapshot, who.staff));
  const bytes = await deps.files.read(file);
  return bytes !== undefined && isContentOf(file, bytes) && casesInSight(deps, who, what, casesIn(bytes));
}

/** The file name, with the day of the export in Tehran: `peygir-cases-2026-11-26.csv`. */
const nameOf = ({ what, askedAt }: ExportState): string =>
  `peygir-${what.of}-${what.of === "figures" ? what.day : tehranDay(new Date(askedAt))}.csv`;
