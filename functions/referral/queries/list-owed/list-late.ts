import { above, inspectionUnit, unitOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import { type CaseParties, relationsTo } from "../../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { Page } from "../../../../shared/journal/views.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { isPast, type Owner, ownedBy } from "../../case/commitments.ts";
import {
  lateUntil,
  owedOrder,
  owedOrderOf,
  type UnkeptRow,
  unkeptList,
} from "../../projections/obligation-rows.ts";
import { sealedCursors } from "../list-inbox/cursor.ts";

const pageSize = 25;
/** So many rows are read for a page, however much is late in the whole organisation. */
const mostRead = 200;

export type LateRow = UnkeptRow & {
  /** Whether who looks may open the case. */
  readonly opens: boolean;
};

type Deps = Pick<ReferralDeps, "views" | "directory" | "secret" | "now">;

/**
 * A page of the commitments that are late, of which somebody hears (R11): its day or its hour is past, and nobody found it kept. What is
 * late longest comes first. A page may be short, even empty, and still go on. Whoever is in conflict with a case sees of it what
 * they owe themselves, and nothing else (R2).
 *
 * A list, so eventually consistent. The list has all that is not kept, by its day, so no clock needs to have told anybody: what
 * is read ends at this minute.
 */
export async function listLate(
  { views, directory, secret, now }: Deps,
  staff: Staff,
  after?: string,
): Promise<Page<LateRow>> {
  const cursors = sealedCursors(await secret.get(), staff.username, { of: "late-cursor", shape: owedOrder });
  const behind = cursors.place(after);
  const at = now();
  const from = behind === undefined ? { before: lateUntil(at) } : { behind };
  const page = await views.list(unkeptList, { limit: mostRead, ...from });
  const { snapshot } = await directory.current();
  const rows = page.items.map(({ data }) => data as UnkeptRow);
  const late = rows.filter((row) => isPast(row, at));
  const found = late.flatMap((row) => heardBy(snapshot, staff, row, at) ?? []);
  const items = found.slice(0, pageSize);
  const goesOn = page.next !== undefined && late.length === rows.length;
  const last = found.length > items.length ? items.at(-1) : goesOn && rows.at(-1);
  return { items, ...(last && { next: cursors.of(owedOrderOf(last)) }) };
}

/** The row as this person may see it; nothing when they do not hear of it. */
function heardBy(snapshot: Snapshot, staff: Staff, row: UnkeptRow, at: Date): LateRow | undefined {
  const { concerning, unit, expert, formerUnits, escalatedTo } = row;
  const owns = ownedBy(row.owner, staff);
  const may = (action: "see-case" | "see-late-commitment", parties: Partial<CaseParties>) =>
    mayI(action, staff, relationsTo(staff, { unit, expert, formerUnits, ...parties })) === "yes";
  if (concerning && gateOf(snapshot, concerning, at).conflictOf(staff.username) !== undefined)
    return owns && may("see-late-commitment", { owes: true }) ? { ...row, opens: false } : undefined;
  const hear = [...escalatedTo, ...answering(snapshot, row.owner)];
  const hears = inspecting(snapshot, staff) || may("see-late-commitment", { owes: owns, escalatedTo: hear });
  return hears ? { ...row, opens: may("see-case", { escalatedTo }) } : undefined;
}

/** Whose heads answer for who owes something: their unit, and those above it. */
function answering(snapshot: Snapshot, owner: Owner): readonly string[] {
  const unit = "unit" in owner ? owner.unit : unitOf(snapshot, owner.person)?.key;
  return unit === undefined ? [] : [unit, ...above(snapshot, unit).map(({ key }) => key)];
}

/** Inspection hears of all that is late. Which unit inspects is the directory's to say. */
const inspecting = (snapshot: Snapshot, staff: Staff): boolean =>
  staff.unit === inspectionUnit(snapshot)?.key && mayI("see-late-commitment", staff, ["above"]) === "yes";
