/**
 * Computes, independently of the product, the users with a conflict of interest in a case: adds units and users to a set
 * until none is missing. Shares no code with `shared/domain/cases/conflict-of-interest.ts` or `shared/directory`.
 */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";

export interface Names {
  readonly units: readonly string[];
  readonly people: readonly string[];
}

/** A published directory, and the Tehran day from which it was in force. */
export interface Published {
  readonly snapshot: Snapshot;
  readonly day: string;
}

/**
 * The directories up to the one in force, and for each accused the units and users that were in conflict of interest
 * when the case first named the accused.
 */
export interface History {
  readonly published: readonly Published[];
  readonly named: ReadonlyMap<string, Names>;
}

export interface Barred {
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** Returns the elements of `start`, all that `more` returns for them, all that `more` returns for those, and so on. */
function closed(
  start: Iterable<string>,
  more: (known: ReadonlySet<string>) => Iterable<string>,
): Set<string> {
  const known = new Set(start);
  for (let size = -1; size < known.size; ) {
    size = known.size;
    for (const one of more(known)) known.add(one);
  }
  return known;
}

/**
 * The units and users in conflict of interest with a case.
 * @param day ISO date in Tehran
 * @param first after an objection, the units and users that decided before
 */
export function barredIn(
  org: Snapshot,
  day: string,
  history: History,
  accused: Names,
  first?: Names,
): Barred {
  const heads = headsOf(org);
  const now = reachOf(org, day, history.published, accused);
  const then = [...accused.units.map((key) => `unit ${key}`), ...accused.people.map((key) => `person ${key}`)]
    .map((party) => history.named.get(party))
    .filter((one) => one !== undefined);
  const under = new Set([...now.units, ...then.flatMap(({ units }) => units)]);
  const named = [
    ...now.people,
    ...then.flatMap(({ people }) => people),
    ...membersOf(org, under),
    ...(first?.people ?? []),
  ];
  const acting = closed(named, (known) => actingFor(org, day, heads, known));
  const answered = new Set((first?.units ?? []).flatMap((key) => [...alsoCalled(history.published, key)]));
  const people = new Set([...acting, ...membersOf(org, answered)]);
  const led = [...heads].filter(([, head]) => people.has(head)).map(([unit]) => unit);
  return { units: new Set([...under, ...answered, ...led]), people };
}

const headsOf = ({ staff }: Snapshot): ReadonlyMap<string, string> =>
  new Map(staff.filter(({ roles }) => roles.includes("head")).map(({ unit, username }) => [unit, username]));

const membersOf = ({ staff }: Snapshot, units: ReadonlySet<string>): readonly string[] =>
  staff.filter(({ unit }) => units.has(unit)).map(({ username }) => username);

/**
 * The units and users in conflict of interest because of these accused on a day, without the deputies of such users.
 */
export function reachOf(org: Snapshot, day: string, published: readonly Published[], accused: Names): Names {
  const headed = [...headsOf(org)].filter(([, head]) => accused.people.includes(head)).map(([unit]) => unit);
  const called = accused.units.flatMap((key) => [...alsoCalled(published, key)]);
  const units = closed([...called, ...headed], (known) =>
    org.units.filter(({ parent }) => known.has(parent ?? "")).map(({ key }) => key),
  );
  const left = leaversOf(published, day).flatMap(({ who, from }) => (units.has(from) ? [who] : []));
  return { units: [...units], people: [...accused.people, ...membersOf(org, units), ...left] };
}

/** A unit's key with the keys of its predecessors and successors. The other successors of a predecessor are left out. */
function alsoCalled(published: readonly Published[], key: string): ReadonlySet<string> {
  const { pairs } = pastOf(published);
  if (pairs.length === 0) return new Set([key]);
  const before = closed([key], (known) => pairs.filter(([, by]) => known.has(by)).map(([of]) => of));
  const after = closed([key], (known) => pairs.filter(([of]) => known.has(of)).map(([, by]) => by));
  return new Set([...before, ...after]);
}

const threeMonths = 90 * 86_400_000;

/** The users who left a unit within the last three months before `day`, so that a conflict of the unit still includes them. */
const leaversOf = (published: readonly Published[], day: string) =>
  pastOf(published).left.filter(({ on }) => Date.parse(day) - Date.parse(on) <= threeMonths);

interface Past {
  /** The replaced units (`of`), each with the unit that states that it replaces the other (`by`). */
  readonly pairs: readonly (readonly [of: string, by: string])[];
  readonly left: readonly { readonly who: string; readonly from: string; readonly on: string }[];
}

/** What `pastOf` found for each directory. It is computed once, since the earlier directories never change. */
const known = new WeakMap<Snapshot, Past>();

function pastOf(published: readonly Published[]): Past {
  const newest = published.at(-1)?.snapshot;
  const found = newest && known.get(newest);
  if (found) return found;
  const past: Past = {
    pairs: published.flatMap(({ snapshot }) =>
      snapshot.units.flatMap(({ key: by, replaces = [] }) => replaces.map((of) => [of, by] as const)),
    ),
    left: leavings(published),
  };
  if (newest) known.set(newest, past);
  return past;
}

const leavings = (published: readonly Published[]): Past["left"] =>
  published.slice(1).flatMap(({ snapshot, day: on }, at) => {
    const homes = new Map(snapshot.staff.map(({ username, unit }) => [username, unit]));
    return (published[at]?.snapshot.staff ?? [])
      .filter(({ username, unit }) => homes.get(username) !== unit)
      .map(({ username: who, unit: from }) => ({ who, from, on }));
  });

const on = (day: string, { from, to }: { readonly from: string; readonly to: string }) =>
  day >= from && day <= to;

function* actingFor(
  org: Snapshot,
  day: string,
  heads: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): Iterable<string> {
  const today = org.deputies.filter((entry) => on(day, entry));
  for (const { of, deputy } of today) if (known.has(of)) yield deputy;
  const alone = (org.absences ?? [])
    .filter((entry) => on(day, entry) && !today.some(({ of }) => of === entry.of))
    .map(({ of }) => of);
  for (const of of alone) {
    if (!known.has(of)) continue;
    let unit = org.staff.find(({ username }) => username === of)?.unit;
    while (unit !== undefined && [undefined, of, ...alone].includes(heads.get(unit)))
      unit = org.units.find(({ key }) => key === unit)?.parent;
    const head = unit === undefined ? undefined : heads.get(unit);
    if (head !== undefined) yield head;
  }
}

const moves = ["opened", "referred", "returned", "taken-away"];

/** The assignees, authors and approvers of the first answer; empty while no answer was given. */
export function decidersOf(rows: readonly StoredRow[]): readonly string[] {
  let hands: string[] = [];
  for (const { actor, fact } of factsIn(rows)) {
    if (moves.includes(fact.type)) hands = [];
    hands.push(...handOf(actor, fact));
    if (fact.type === "published") return [...new Set(hands)];
  }
  return [];
}

interface AnyFact {
  readonly type: string;
  readonly to?: string;
}

const factsIn = (rows: readonly StoredRow[]) =>
  rows.flatMap(({ actor, facts }) => (facts as readonly AnyFact[]).map((fact) => ({ actor, fact })));

/** The users whom a fact makes the assignee or an author or approver of the answer. */
function handOf(actor: string, { type, to }: AnyFact): readonly string[] {
  if (type === "assigned" && to !== undefined) return [to];
  const decides = ["accepted", "drafted", "published"].includes(type) && actor.startsWith("staff:");
  return decides ? [actor.slice("staff:".length)] : [];
}
