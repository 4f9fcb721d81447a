/** Makes random organisations: a tree of units, inspection, an outside authority, staff, deputies and absences. */

import type { Role, Snapshot } from "../../shared/directory/snapshot.ts";
import type { Random } from "../simulation/core/random.ts";
import { emergency, withEmergencies } from "../support/emergencies.ts";
import { organisation } from "../support/organisation.ts";

type Unit = Snapshot["units"][number];
type Member = Snapshot["staff"][number];

/** The kind of request that complains about a missing answer (R2). */
const unanswered: Snapshot["kinds"][number] = {
  key: "unanswered",
  name: { fa: "unanswered", en: "unanswered" },
  sentence: { fa: "unanswered", en: "unanswered" },
  onWeb: true,
  fourEyes: true,
  unanswered: "complaint",
};

const text = (key: string) => ({ fa: key, en: key });
export const inspection = "inspection";
export const outside = "outside";

/** The first played day. Deputies and absences may begin before the played days or end after them. */
export const firstDay = Date.UTC(2026, 10, 24, 8);
export const dayAfter = (days: number): string =>
  new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);

/** Three to seven units in a tree, some without a parent. Inspection is below the first unit or has no parent. */
function unitsOf(random: Random): readonly Unit[] {
  const keys = Array.from({ length: random.between(3, 7) }, (_, at) => `unit-${at}`);
  const tree = keys.map((key, at): Unit => {
    const parent = at > 0 && random.chance(0.8) ? `unit-${random.below(at)}` : undefined;
    return { key, name: text(key), ...(parent !== undefined && { parent }) };
  });
  const under = random.chance(0.5) ? { parent: "unit-0" } : {};
  return [
    ...tree,
    { key: inspection, name: text(inspection), ...under },
    { key: outside, name: text(outside), outside: true },
  ];
}

const member = (username: string, unit: string, ...roles: Role[]): Member => ({
  username,
  name: text(username),
  unit,
  roles,
});

function staffOf(random: Random, { key }: Unit): readonly Member[] {
  const handler: Role[] = key === inspection ? ["expert", "inspector"] : ["expert"];
  const experts = Array.from({ length: random.between(1, 3) }, (_, at) =>
    member(`e${at}.${key}`, key, ...handler),
  );
  const clerk = random.chance(0.5) ? [member(`c.${key}`, key, "clerk")] : [];
  return [member(`h.${key}`, key, "head"), ...experts, ...clerk];
}

export function organisationOf(random: Random): Snapshot {
  const units = unitsOf(random);
  const staff = units.flatMap((unit) => staffOf(random, unit));
  const routing = [
    { key: "some", why: text("some"), when: { subject: ["price"] }, unit: random.pick(units).key },
    { key: "else", why: text("else"), when: {}, unit: "unit-0" },
  ].map((rule) => (rule.unit === outside ? { ...rule, unit: "unit-1" } : rule));
  const kinds = [...organisation.kinds, unanswered, emergency];
  const { subjects, outcomes } = withEmergencies;
  const made = {
    ...organisation,
    subjects,
    outcomes,
    units: [...units],
    staff: [...staff],
    kinds,
    routing,
    routingExamples: [],
  };
  return { ...made, organisation: { ...organisation.organisation, inspection }, ...awayOf(random, made) };
}

/** Deputies for some users, and absences without a deputy for others. */
function awayOf(random: Random, { staff }: Pick<Snapshot, "staff">): Pick<Snapshot, "deputies" | "absences"> {
  const inside = staff.filter(({ unit }) => unit !== outside).map(({ username }) => username);
  const days = () => {
    const from = random.between(-2, 6);
    return { from: dayAfter(from), to: dayAfter(from + random.below(5)) };
  };
  const some = <T>(most: number, one: () => T): T[] => Array.from({ length: random.below(most + 1) }, one);
  return {
    deputies: some(4, () => ({ of: random.pick(inside), deputy: random.pick(inside), ...days() })).filter(
      ({ of, deputy }) => of !== deputy,
    ),
    absences: some(3, () => ({ of: random.pick(inside), ...days() })),
  };
}

/** The next directory, with one random change: a user moves or leaves, heads swap, or a unit gets another parent or key. */
export function reorganised(random: Random, before: Snapshot): Snapshot {
  const change = random.pick([moved, moved, hungElsewhere, swapped, left, renamed]);
  const changed = { ...before, ...change(random, before) };
  return random.chance(0.6) ? { ...changed, ...awayOf(random, changed) } : changed;
}

const isInside = ({ unit }: Member): boolean => unit !== outside;
const isHead = ({ roles }: Member): boolean => roles.includes("head");

/** Whether a member may move to another unit: their unit must keep a member who can draft answers. */
const mayGo = (staff: readonly Member[], one: Member): boolean =>
  isInside(one) &&
  !isHead(one) &&
  staff.filter(({ unit, roles }) => unit === one.unit && roles.includes("expert")).length > 1;

function moved(random: Random, { staff, units }: Snapshot): Partial<Snapshot> {
  const movers = staff.filter((one) => mayGo(staff, one));
  if (movers.length === 0) return {};
  const { username } = random.pick(movers);
  const { key } = random.pick(units.filter((unit) => !unit.outside));
  return { staff: staff.map((one) => (one.username === username ? { ...one, unit: key } : one)) };
}

function left(random: Random, { staff }: Snapshot): Partial<Snapshot> {
  const leavers = staff.filter((one) => mayGo(staff, one));
  if (leavers.length === 0) return {};
  const { username } = random.pick(leavers);
  return { staff: staff.filter((one) => one.username !== username) };
}

/** Gives a unit another parent that comes earlier in the list, so that no cycle can arise. */
function hungElsewhere(random: Random, { units }: Snapshot): Partial<Snapshot> {
  const inner = units.filter(({ key }) => key.startsWith("unit-"));
  const at = random.between(1, inner.length - 1);
  const parent = inner[random.below(at)]?.key;
  return { units: units.map((unit) => (unit === inner[at] ? { ...unit, parent } : unit)) };
}

/** Gives a unit another key and states which unit it replaces; sometimes all its members are new. */
function renamed(random: Random, { units, staff, routing }: Snapshot): Partial<Snapshot> {
  const { key: of } = random.pick(units.filter(({ key }) => key.startsWith("unit-")));
  const by = `${of}-${units.find(({ key }) => key === of)?.replaces?.length ?? 0}`;
  const anew = random.chance(0.5);
  const is = (key: string) => (key === of ? by : key);
  return {
    units: units.map((unit) => ({
      ...unit,
      ...(unit.parent !== undefined && { parent: is(unit.parent) }),
      ...(unit.key === of && { key: by, replaces: [of] }),
    })),
    staff: staff.map((one) =>
      one.unit === of
        ? { ...one, unit: by, ...(anew && { username: `${one.username.slice(0, 20)}.${by}` }) }
        : one,
    ),
    routing: routing.map((rule) => ({ ...rule, unit: is(rule.unit) })),
  };
}

function swapped(random: Random, { staff }: Snapshot): Partial<Snapshot> {
  const heads = staff.filter((one) => isHead(one) && isInside(one));
  const [one, other] = [random.pick(heads), random.pick(heads)];
  const unitOf = (each: Member) =>
    each.username === one.username ? other.unit : each.username === other.username ? one.unit : each.unit;
  return { staff: staff.map((each) => ({ ...each, unit: unitOf(each) })) };
}
