/**
 * Who may have no hand in a case, worked out another way than the product does: a set that grows until it stands still.
 * Shares no code with `shared/domain/conflict-of-interest.ts` or `shared/directory`.
 */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";

export interface Names {
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface Barred {
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** Repeats until nothing is added. */
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

/** @param day in Tehran, ISO. @param first who decided the first stage, in the second. */
export function barredIn(org: Snapshot, day: string, accused: Names, first?: Names): Barred {
  const heads = new Map(
    org.staff.filter(({ roles }) => roles.includes("head")).map(({ unit, username }) => [unit, username]),
  );
  const headed = [...heads].filter(([, head]) => accused.people.includes(head)).map(([unit]) => unit);
  const below = closed([...accused.units, ...headed], (known) =>
    org.units.filter(({ parent }) => known.has(parent ?? "")).map(({ key }) => key),
  );
  const membersOf = (units: ReadonlySet<string>) =>
    org.staff.filter(({ unit }) => units.has(unit)).map(({ username }) => username);
  const named = [...accused.people, ...membersOf(below), ...(first?.people ?? [])];
  const acting = closed(named, (known) => actingFor(org, day, heads, known));
  const answered = new Set(first?.units);
  const people = new Set([...acting, ...membersOf(answered)]);
  const led = [...heads].filter(([, head]) => people.has(head)).map(([unit]) => unit);
  return { units: new Set([...below, ...answered, ...led]), people };
}

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

/** Who had the case in hand, drafted or approved at the unit that answered it first; nothing before it is answered. */
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

/** Who has it in hand, or had a hand in the answer, by this fact. */
function handOf(actor: string, { type, to }: AnyFact): readonly string[] {
  if (type === "assigned" && to !== undefined) return [to];
  const decides = ["accepted", "drafted", "published"].includes(type) && actor.startsWith("staff:");
  return decides ? [actor.slice("staff:".length)] : [];
}
