/**
 * Checks with the independent computation of `oracle.ts`, after each row, that neither the user who caused the row nor
 * the case's assignee is in conflict of interest.
 */

import { concernedOf } from "../../functions/referral/access/conflict.ts";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import { type CaseState, initial } from "../../functions/referral/case/case-state.ts";
import { holder, isDone } from "../../functions/referral/case/core.ts";
import { foldCase } from "../../functions/referral/case/fold-case.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { placeFor } from "../../shared/directory/place.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { isPart, requestOf } from "../../shared/domain/cases/case-id.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { canonicalJson } from "../../shared/journal/fingerprint.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { emergency } from "../support/emergencies.ts";
import { barredIn, decidersOf, type History, type Names, type Published, reachOf } from "./oracle.ts";

interface Seen {
  readonly state: CaseState;
  /** The units and people that were in conflict of interest when an accused was named, by accused. */
  readonly named: History["named"];
  readonly rows: readonly StoredRow[];
}

/** Collects rows and violations. @param upTo returns all directories up to and including a number */
export function watching(upTo: (number: number) => readonly Published[]) {
  const directory = (number: number) => upTo(number).at(-1)?.snapshot as Snapshot;
  const cases = new Map<string, Seen>();
  const states = new Map<string, CaseState>();
  const violations: string[] = [];
  const changed = new Set<string>();
  const appended = (row: StoredRow) => {
    // Rows of other aggregates, such as letter numbers, influence no case.
    if (!caseAggregate.owns?.(row.id)) return;
    const { state, rows, named } = cases.get(row.id) ?? firstSeen;
    const published = upTo(row.directory);
    violations.push(...wrongActor(published, cases, row));
    violations.push(...silenceForgotten(directory(row.directory), row));
    const fold = (folded: CaseState, fact: CaseFact) => foldCase(folded, fact, row);
    const after = (row.facts as readonly CaseFact[]).reduce(fold, state);
    cases.set(row.id, { state: after, rows: [...rows, row], named: namedBy(row, published, named) });
    states.set(row.id, after);
    changed.add(row.id);
  };
  const touched = () => {
    const ids = [...changed];
    changed.clear();
    return ids;
  };
  const hold = (published: readonly Published[], day: string) => {
    for (const id of cases.keys())
      violations.push(...wrongHands(published, day, cases, id), ...otherParties(cases, id));
  };
  /** Whether the user is in conflict of interest with the case in its current state. */
  const isBarred = (
    published: readonly Published[],
    day: string,
    { id, username }: { readonly id: string; readonly username: string },
  ): boolean => {
    const seen = cases.get(id);
    const snapshot = published.at(-1)?.snapshot;
    if (!seen || !snapshot) return false;
    const { named, state } = seen;
    return barredIn(snapshot, day, { published, named }, state.parties, firstOf(cases, seen)).people.has(
      username,
    );
  };
  return { states, violations, appended, touched, hold, isBarred };
}

const firstSeen: Seen = { state: initial, rows: [], named: new Map() };

/**
 * Adds the users who are in conflict of interest now to the users of each accused. Removes an accused whom the case no
 * longer names.
 */
function namedBy({ facts, at }: StoredRow, published: readonly Published[], before: History["named"]) {
  const [named] = (facts as readonly Opened[]).filter(
    ({ type }) => type === "opened" || type === "parties-named",
  );
  const { units, people } = named?.parties ?? {};
  const org = published.at(-1)?.snapshot;
  if (!named || !org) return before;
  const reach = (party: string, accused: Names) => {
    const now = reachOf(org, tehranDay(new Date(at)), published, accused);
    const then = before.get(party) ?? { units: [], people: [] };
    return [
      party,
      { units: [...then.units, ...now.units], people: [...then.people, ...now.people] },
    ] as const;
  };
  return new Map([
    ...(units ?? []).map((unit) => reach(`unit ${unit}`, { units: [unit], people: [] })),
    ...(people ?? []).map((person) => reach(`person ${person}`, { units: [], people: [person] })),
  ]);
}

interface Opened {
  readonly type: string;
  readonly request?: { readonly kind: string; readonly subject: string };
  readonly parties?: Names;
}

/**
 * Returns a sentence when a complaint about a missing answer does not accuse the unit to which the directory routes requests
 * of its subject. If the directory has no rule for the subject, nothing is wrong.
 */
function silenceForgotten({ routing, units }: Snapshot, { id, facts }: StoredRow): readonly string[] {
  const [{ type, request, parties }] = facts as readonly [Opened];
  // Parts are not checked: a part inherits the current accused, and inspection may have removed one of these.
  if (type !== "opened" || request?.kind !== "unanswered" || isPart(id)) return [];
  const unit = routing.find(({ when }) => when.subject?.includes(request.subject))?.unit;
  const outside = units.some(({ key, outside = false }) => key === unit && outside);
  if (unit === undefined || outside || parties?.units.includes(unit)) return [];
  return [`${unit} left a complaint unanswered, and is not accused in ${id}`];
}

interface Done {
  readonly type: string;
  readonly clock?: string;
}

/**
 * Whether the facts are steps that users in conflict of interest may take: they may prove that a commitment is kept,
 * and explain themselves when inspection asks, which stops the deadline of the explanation.
 */
function isOwed({ type, clock }: Done, row: readonly Done[]): boolean {
  if (type === "clock-stopped" && clock === "explanation") return row.some((one) => one.type === "explained");
  return type === "evidenced" || type === "explained";
}

type Cases = ReadonlyMap<string, Seen>;

/**
 * After an objection, the units and users that decided before the objection, also in parts; undefined when there was no
 * objection.
 */
function firstOf(cases: Cases, { state, rows }: Seen): Names | undefined {
  if (state.round === 1) return undefined;
  const parts = state.parts.flatMap((part) => cases.get(part.case) ?? []);
  const answered = state.hops.findIndex(({ kind }) => kind === "objected") - 1;
  return {
    // In an emergency the same unit, inspection, may decide again by another inspector (S3).
    units: [
      ...(ofEmergency(rows) ? [] : [state.hops[answered]?.unit ?? ""]),
      ...parts.map((part) => holder(part.state)),
    ],
    people: [rows, ...parts.map((part) => part.rows)].flatMap(decidersOf),
  };
}

interface Matter {
  readonly type: string;
  readonly kind?: string;
  readonly request?: { readonly kind: string };
}

/**
 * Whether the case was an emergency when the first stage answered. A correction may have changed the kind of request before
 * or after the answer.
 */
function ofEmergency(rows: readonly StoredRow[]): boolean {
  const facts = rows.flatMap((row) => row.facts as readonly Matter[]);
  const until = facts.slice(
    0,
    facts.findIndex(({ type }) => type === "published"),
  );
  const about = until.findLast(({ type }) => type === "opened" || type === "corrected");
  return (about?.kind ?? about?.request?.kind) === emergency.key;
}

function wrongActor(published: readonly Published[], cases: Cases, row: StoredRow): readonly string[] {
  const { id, actor, at, facts, version } = row;
  const seen = cases.get(id);
  const snapshot = published.at(-1)?.snapshot;
  if (!actor.startsWith("staff:") || !seen || !snapshot) return [];
  const [day, { named }] = [tehranDay(new Date(at)), seen];
  const barred = barredIn(snapshot, day, { published, named }, seen.state.parties, firstOf(cases, seen));
  const all = facts as readonly Done[];
  const done = all.filter((fact) => !isOwed(fact, all)).map(({ type }) => type);
  const who = actor.slice("staff:".length);
  return barred.people.has(who) && done.length > 0
    ? [`${who}, in conflict, did ${done.join(", ")} to ${id} in row ${version}`]
    : [];
}

/** Whether no unit may decide the case; for example, after an objection to an answer of the outside authority. */
const nobodyLeft = (snapshot: Snapshot, day: string, state: CaseState): boolean =>
  placeFor(snapshot, holder(state), concernedOf(state), day) === undefined;

function wrongHands(
  published: readonly Published[],
  day: string,
  cases: Cases,
  id: string,
): readonly string[] {
  const seen = cases.get(id);
  const snapshot = published.at(-1)?.snapshot;
  if (!seen || !snapshot || isDone(seen.state)) return [];
  const { state, named } = seen;
  const barred = barredIn(snapshot, day, { published, named }, state.parties, firstOf(cases, seen));
  const people = [state.expert, state.draft?.by].filter((one) => one !== undefined);
  const wrong = [
    ...(barred.units.has(holder(state)) ? [`${id} lies with ${holder(state)}, in conflict`] : []),
    ...people.filter((one) => barred.people.has(one)).map((one) => `${one}, in conflict, has ${id}`),
  ];
  return wrong.length > 0 && nobodyLeft(snapshot, day, state) ? [] : wrong;
}

/** Returns a sentence if a part and the whole case name different accused, which is forbidden (R6). */
function otherParties(cases: Cases, id: string): readonly string[] {
  const [own, whole] = [id, requestOf(id)].map((one) => canonicalJson(cases.get(one)?.state.parties ?? null));
  return own === whole ? [] : [`${id} and its request's own case name different parties`];
}
