import type * as z from "zod/mini";
import type { readDuty as contract } from "../../../shared/contracts/staff/meeting-duty.ts";
import { defined } from "../../../shared/defined.ts";
import { below, hasRole, staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import { gateOf } from "../access/conflict.ts";
import { isAccused } from "../access/meeting-policy.ts";
import { namesIn } from "../access/names.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { type DayOfMonth, monthList } from "../projections/views-of-days.ts";
import { type DutyRow, dutyList } from "../projections/views-of-duty.ts";

type Report = z.output<(typeof contract)["responses"][200]["body"]>;
type Duty = Report["officials"][number];

/**
 * Counts each official's public days, requests and meetings in a month (M15), for the officials whose duty the caller may
 * see. Only lists of that month are read.
 *
 * @param month of the Solar Hijri calendar: `1405-09`
 */
export async function readDuty(
  { views, directory, now }: Pick<MeetingDeps, "views" | "directory" | "now">,
  staff: Staff,
  month: string,
): Promise<Report> {
  const at = now();
  const [{ snapshot }, days, rows] = await Promise.all([
    directory.current(),
    all<DayOfMonth>(views, monthList(month)),
    all<DutyRow>(views, dutyList(month)),
  ]);
  const whole = staff.roles.includes("auditor");
  const counted = rows.filter((row) => isTold(snapshot, staff, row, { at, whole }));
  const officials = officialsSeen(snapshot, staff, [...days, ...rows]).map((host) =>
    dutyOf(
      snapshot,
      host,
      days.filter((day) => day.host === host),
      counted.filter((row) => row.host === host),
      tehranDay(at),
    ),
  );
  return { month, whole, officials };
}

const pageSize = 500;

async function all<Row>(views: Pick<ViewStore, "list">, list: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = await views.list(list, { limit: pageSize, ...defined({ after }) });
    rows.push(...page.items.map(({ data }) => data as Row));
    if (page.next === undefined) return rows;
    after = page.next;
  }
}

/**
 * Whether a row counts for this caller. A meeting with an accused official counts only for auditors (M3), and never for
 * a person in conflict of interest with its case.
 */
function isTold(
  snapshot: Snapshot,
  staff: Staff,
  { host, parties }: DutyRow,
  { at, whole }: { readonly at: Date; readonly whole: boolean },
): boolean {
  if (!parties) return true;
  if (gateOf(snapshot, { parties }, at).conflictOf(staff.username)) return false;
  return whole || !isAccused(snapshot, { host, parties }, at);
}

/**
 * Returns the officials of the report: the present heads of units, and the officials with rows in that month. Former
 * officials come first, then the present staff in the directory's order.
 */
function officialsSeen(
  snapshot: Snapshot,
  staff: Staff,
  rows: readonly { readonly host: string }[],
): readonly string[] {
  const units = unitsSeen(snapshot, staff);
  const heads = snapshot.staff.filter(
    (member) => hasRole(member, "head") && !unit(snapshot, member.unit)?.outside,
  );
  const hosts = new Set([...heads.map(({ username }) => username), ...rows.map(({ host }) => host)]);
  const place = (host: string) => snapshot.staff.findIndex(({ username }) => username === host);
  return [...hosts]
    .filter((host) => units === "all" || units.includes(staffMember(snapshot, host)?.unit ?? ""))
    .toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/**
 * The units whose officials the caller sees: all for auditors and the top head, a head's units and the units below
 * them, and a coordinator's own unit.
 */
function unitsSeen(snapshot: Snapshot, { roles, headOf, unit: own }: Staff): "all" | readonly string[] {
  const headed = headOf.flatMap((key) => [key, ...below(snapshot, key).map((one) => one.key)]);
  const headsAll = snapshot.units.every(({ key, outside }) => outside || headed.includes(key));
  if (headsAll || roles.includes("auditor")) return "all";
  return roles.includes("coordinator") ? [...headed, own] : headed;
}

function dutyOf(
  snapshot: Snapshot,
  host: string,
  days: readonly DayOfMonth[],
  rows: readonly DutyRow[],
  today: string,
): Duty {
  const names = namesIn(snapshot);
  const on = days.filter(({ cancelled }) => cancelled === undefined);
  const held = rows.filter((row) => row.what === "held");
  const absent = (side: "applicant" | "organisation") =>
    rows.filter((row) => row.what === "absent" && row.side === side).length;
  return {
    official: names.staff(host),
    unit: names.unit(staffMember(snapshot, host)?.unit ?? days[0]?.unit ?? ""),
    days: {
      held: on.filter(({ day }) => day < today).length,
      ahead: on.filter(({ day }) => day >= today).length,
      cancelled: days.length - on.length,
    },
    requests: rows.filter(({ what }) => what === "asked").length,
    meetings: held.length,
    absences: { applicant: absent("applicant"), organisation: absent("organisation") },
    orders: held.reduce((sum, { orders }) => sum + orders, 0),
    kept: held.reduce((sum, { kept }) => sum + kept, 0),
  };
}
