/**
 * Finds changes of power: changes of the directory that give or take rights over cases, which a second person must
 * approve (R2). Pure functions.
 */

import { namesOfPerson } from "../../../shared/directory/lineage.ts";
import { staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Sections, Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Change, changesBetween } from "./changes-between.ts";
import type { SectionName } from "./sections.ts";

/**
 * The fields that decide which cases a person may see or decide. They also decide which answers need a second person,
 * and which people have a conflict of interest. An added or removed entry counts with all these
 * fields. Other fields, such as names and provinces, do not count.
 */
const fieldsOfPower: Partial<Record<SectionName, readonly string[]>> = {
  organisation: ["inspection"],
  units: ["key", "parent", "outside", "replaces"],
  staff: ["username", "unit", "roles", "replaces"],
  officials: ["receivers"],
  kinds: ["fourEyes", "byInspection", "unanswered"],
  outcomes: ["refusal"],
  routing: ["key", "when", "unit"],
  timeLimits: ["formerDays"],
};

/** Returns the changes that a second person must approve; none before the first publication. */
export const changesOfPower = (before: Snapshot | undefined, after: Sections): readonly Change[] =>
  before === undefined
    ? []
    : changesBetween(before, after).filter((change) => isOfPower(before, after, change));

function isOfPower(before: Snapshot, after: Sections, { section, what, fields = [] }: Change): boolean {
  // The order of routing rules matters, because the first rule that matches decides.
  if (section === "routing" && what === "moved") return true;
  if (section === "deputies") return fields.length > 0 && !samePairs(before, after);
  return fields.some(({ field }) => fieldsOfPower[section]?.includes(field));
}

/** Whether the same deputies act for the same people. Other days for an approved deputy need no approval. */
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
