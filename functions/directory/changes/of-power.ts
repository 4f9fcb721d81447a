/**
 * Finds changes of power, which a second person must approve (R2, ADR 0080): all changes except those that
 * `power-fields.ts` leaves to one person. Pure functions.
 */

import { namesOfPerson } from "../../../shared/directory/lineage.ts";
import { staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Sections, Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Change, changesBetween, type FieldChange } from "./changes-between.ts";
import { closesLong, longAway } from "./new-days.ts";
import { changedAlone, isAlone } from "./power-fields.ts";

/** Returns the changes that a second person must approve; none before the first publication. */
export const changesOfPower = (before: Snapshot | undefined, after: Sections): readonly Change[] =>
  before === undefined
    ? []
    : changesBetween(before, after).filter((change) => isOfPower(before, after, change));

function isOfPower(before: Snapshot, after: Sections, change: Change): boolean {
  const { section, what, key, fields = [] } = change;
  if (what === "moved") return !isAlone(`${section}.order`);
  if (section === "absences" || section === "deputies") return isOfAbsence(before, after, change);
  if (section === "holidays" || section === "closures")
    return what !== "removed" && closesLong(before, after);
  return fields.some((field) => weakens(`${section}.${field.field}`, key, what, field));
}

/** Whether a person is away for long, or acts for another for the first time. */
function isOfAbsence(before: Snapshot, after: Sections, { section, key }: Change): boolean {
  if (section === "deputies" && !samePairs(before, after)) return true;
  return longAway(before, after).has(key.slice(0, key.indexOf("/")));
}

/** Whether this change of a field needs a second person, by the table in `power-fields.ts`. */
function weakens(name: string, key: string, what: Change["what"], { before, after }: FieldChange): boolean {
  const rule = changedAlone[name];
  if (rule === undefined) return true;
  if (!("weakerWhen" in rule)) return false;
  if (what !== "changed" || (rule.bothFor !== undefined && key.startsWith(rule.bothFor))) return true;
  const [was, is] = [amountOf(before, after), amountOf(after, before)];
  // An absent number means a default of the code, which this table does not know.
  if (was === undefined || is === undefined) return true;
  return rule.weakerWhen === "lower" ? is < was : is > was;
}

/** A number, or 1 and 0 for yes and no. An absent value beside a yes or no is a no. */
function amountOf(value: unknown, other: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  return value === undefined && typeof other === "boolean" ? 0 : undefined;
}

/** Whether the same deputies act for the same people. A few other days for an approved deputy need no approval. */
const samePairs = (before: Snapshot, after: Sections): boolean => {
  const [was, is] = [pairsIn(before), pairsIn(after)];
  return was.size === is.size && [...is].every((pair) => was.has(pair));
};

const pairsIn = ({ deputies }: Sections): ReadonlySet<string> =>
  new Set(deputies.map(({ of, deputy }) => `${of}/${deputy}`));

/**
 * Whether a snapshot gives this person a role, a headship, a unit or a deputyship that they lack, under any of their
 * usernames. The new key of their own unit does not count.
 */
export function grantsTo(before: Snapshot, after: Sections, username: string): boolean {
  const names = everyNameOf(before, after, username);
  const stands = before.deputies.map((one) => JSON.stringify(one));
  const receives = receivesIn(before, names);
  return (
    after.staff.some((member) => names.has(member.username) && gains(before, after, member)) ||
    after.deputies.some((one) => names.has(one.deputy) && !stands.includes(JSON.stringify(one))) ||
    [...receivesIn(after, names)].some((official) => !receives.has(official))
  );
}

/** The officials for whom a person receives applicants by name, under any of the person's usernames. */
const receivesIn = ({ officials = [] }: Sections, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    officials.flatMap(({ of, receivers = [] }) => (receivers.some((one) => names.has(one)) ? [of] : [])),
  );

/** Whether both usernames belong to one person, in the snapshot before or after the change. */
export const isSamePerson = (before: Snapshot, after: Sections, one: string, other: string): boolean =>
  everyNameOf(before, after, one).has(other);

const everyNameOf = (before: Snapshot, after: Sections, username: string): ReadonlySet<string> =>
  new Set([
    ...namesOfPerson(before, username),
    ...namesOfPerson({ ...after, lineage: before.lineage }, username),
  ]);

function gains(
  before: Snapshot,
  after: Sections,
  { username, unit: home, roles }: Sections["staff"][number],
) {
  const was = staffMember(before, username);
  if (was === undefined) return true;
  const more = roles.some((role) => !was.roles.includes(role));
  return more || (home !== was.unit && !isRenamed(before, after, was.unit, home));
}

/** Whether `to` is a new key of unit `from`: a new unit that replaces `from` and no other unit. */
const isRenamed = (before: Snapshot, after: Sections, from: string, to: string): boolean =>
  unit(before, to) === undefined && unit(after, to)?.replaces?.join() === from;
