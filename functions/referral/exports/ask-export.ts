import type { Language } from "../../../shared/contracts/fields/language.ts";
import { defined } from "../../../shared/defined.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { mayHave } from "../access/may-export.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { type Exported, type ExportState, exportIn, exportsOf } from "../journals/journal-exports.ts";
import type { InboxFilter, KeptFilter } from "../journals/journal-filters.ts";
import { listsOf } from "../queries/list-inbox/list-inbox.ts";
import { askFor } from "../rules/exporting.ts";
import { sightOfFigures } from "./open-export/still-in-sight.ts";

export type ExportAsked =
  | { readonly of: "cases"; readonly list: KeptFilter["list"]; readonly filter: InboxFilter }
  /** `day`: the figures are those at the end of this day; ISO. Today when absent or in the future. */
  | { readonly of: "figures"; readonly day?: string | undefined; readonly unit?: string | undefined };

export interface AskDeps extends Pick<ReferralDeps, "exports" | "directory" | "now"> {}

/**
 * Requests an export of a list or of figures as a file (I4). The event of the stored row starts the writing.
 *
 * Refuses with `forbidden` when the caller may not see that list or those figures; `export-running`,
 * `too-many-exports`, `key-reused`.
 */
export async function askExport(
  { exports, directory, now }: AskDeps,
  { staff, key, language }: { readonly staff: Staff; readonly key: string; readonly language: Language },
  asked: ExportAsked,
): Promise<ExportState | { readonly refused: Refusal }> {
  const at = now();
  const { number, snapshot } = await directory.current();
  const what = exportedOf(staff, asked, { today: tehranDay(at), snapshot });
  if (!mayHave(staff, what)) return { refused: { code: "forbidden" } };
  const { username: by } = staff;
  const month = at.toISOString().slice(0, 7);
  const id = `${month}.${fingerprintOf({ by, key })}`;
  const command = {
    name: "ask-export",
    ...byStaff(by, key),
    fingerprint: fingerprintOf({ asked, language }),
    at,
    directory: number,
    correlation: id,
  };
  const outcome = await exports.decide(exportsOf(month), command, ({ state }) =>
    askFor(state, { export: id, by, what, language }, at),
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  const found = exportIn(outcome.loaded.state, id);
  if (!found) throw new Error("The export just asked for is missing from its journal");
  return found;
}

function exportedOf(
  staff: Staff,
  asked: ExportAsked,
  { today, snapshot }: { readonly today: string; readonly snapshot: Snapshot },
): Exported {
  if (asked.of === "cases") return { ...asked, lists: listsOf(staff, asked.list) };
  const day = asked.day === undefined || asked.day > today ? today : asked.day;
  const sight = sightOfFigures(snapshot, staff);
  return { of: "figures", day, ...defined({ unit: asked.unit }), sight };
}
