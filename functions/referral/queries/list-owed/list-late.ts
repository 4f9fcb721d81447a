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
/** The most rows read for a page, however many commitments are overdue. */
const mostRead = 200;

export type LateRow = UnkeptRow & {
  /** Whether the viewer may open the case. */
  readonly opens: boolean;
};

type Deps = Pick<ReferralDeps, "views" | "directory" | "secret" | "now">;

/**
 * A page of the overdue commitments that this person may see, the longest overdue first (R11). A commitment is overdue
 * when it is not judged fulfilled and its last day, or the time set on that day, is past. People in conflict of interest
 * with a case see only their own commitments in it (R2). A page may be short or empty and still have a next one.
 *
 * The list is eventually consistent. Its rows are sorted by due time and read up to the present minute, so a commitment
 * is listed without waiting for the minute task.
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

/** The row as this person may see it; undefined when the person may not see the row. */
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

/** The units whose heads are responsible for the owner: the owner's unit and all units above it. */
function answering(snapshot: Snapshot, owner: Owner): readonly string[] {
  const unit = "unit" in owner ? owner.unit : unitOf(snapshot, owner.person)?.key;
  return unit === undefined ? [] : [unit, ...above(snapshot, unit).map(({ key }) => key)];
}

/**
 * Whether this person is of inspection, which sees every overdue commitment. The directory says which unit inspects.
 */
const inspecting = (snapshot: Snapshot, staff: Staff): boolean =>
  staff.unit === inspectionUnit(snapshot)?.key && mayI("see-late-commitment", staff, ["above"]) === "yes";
