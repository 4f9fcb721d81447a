/** Holds every row, and whoever has a case after it, against the oracle. */

import type { CaseFact } from "../../functions/referral/case-facts.ts";
import { type CaseState, holder, initial, isDone } from "../../functions/referral/case-state.ts";
import { concernedOf } from "../../functions/referral/conflict.ts";
import { foldCase } from "../../functions/referral/fold-case.ts";
import { caseAggregate } from "../../functions/referral/journal.ts";
import { placeFor } from "../../shared/directory/place.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { isPart, requestOf } from "../../shared/domain/case-id.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { emergency } from "../support/emergencies.ts";
import { barredIn, decidersOf, type Names } from "./oracle.ts";

interface Seen {
  readonly state: CaseState;
  readonly rows: readonly StoredRow[];
}

/** @param directory the snapshot of a number. */
export function watching(directory: (number: number) => Snapshot) {
  const cases = new Map<string, Seen>();
  const states = new Map<string, CaseState>();
  const violations: string[] = [];
  const changed = new Set<string>();
  const appended = (row: StoredRow) => {
    // A number of a letter is nobody's hand in a case.
    if (!caseAggregate.owns?.(row.id)) return;
    const { state, rows } = cases.get(row.id) ?? { state: initial, rows: [] };
    violations.push(...wrongActor(directory(row.directory), cases, row));
    violations.push(...silenceForgotten(directory(row.directory), row));
    const fold = (folded: CaseState, fact: CaseFact) => foldCase(folded, fact, row);
    const after = (row.facts as readonly CaseFact[]).reduce(fold, state);
    cases.set(row.id, { state: after, rows: [...rows, row] });
    states.set(row.id, after);
    changed.add(row.id);
  };
  const touched = () => {
    const ids = [...changed];
    changed.clear();
    return ids;
  };
  const hold = (snapshot: Snapshot, day: string) => {
    for (const id of cases.keys())
      violations.push(...wrongHands(snapshot, day, cases, id), ...otherParties(cases, id));
  };
  return { states, violations, appended, touched, hold };
}

interface Opened {
  readonly type: string;
  readonly request?: { readonly kind: string; readonly subject: string };
  readonly parties?: Names;
}

/** What complains of silence complains of whoever complaints of its subject go to, unless that is nobody in particular. */
function silenceForgotten({ routing, units }: Snapshot, { id, facts }: StoredRow): readonly string[] {
  const [{ type, request, parties }] = facts as readonly [Opened];
  // A part has who is complained of by then: inspection may have taken somebody off.
  if (type !== "opened" || request?.kind !== "unanswered" || isPart(id)) return [];
  const unit = routing.find(({ when }) => when.subject?.includes(request.subject))?.unit;
  const outside = units.some(({ key, outside = false }) => key === unit && outside);
  if (unit === undefined || outside || parties?.units.includes(unit)) return [];
  return [`${unit} left a complaint unanswered, and is not complained of in ${id}`];
}

/** What those in conflict may do: show that they kept what they owe, and explain what inspection asked. */
const owing = ["evidenced", "explained"];

type Cases = ReadonlyMap<string, Seen>;

/** Of a case in its second stage: which units answered the first, its parts included, and who had a hand in it. */
function firstOf(cases: Cases, { state, rows }: Seen): Names | undefined {
  if (state.round === 1) return undefined;
  const parts = state.parts.flatMap((part) => cases.get(part.case) ?? []);
  const answered = state.hops.findIndex(({ kind }) => kind === "objected") - 1;
  return {
    // S3: of an emergency another inspector of the same unit decides.
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

/** Whether it was one when the first stage answered it: a correction may have made it one, or something else. */
function ofEmergency(rows: readonly StoredRow[]): boolean {
  const facts = rows.flatMap((row) => row.facts as readonly Matter[]);
  const until = facts.slice(
    0,
    facts.findIndex(({ type }) => type === "published"),
  );
  const about = until.findLast(({ type }) => type === "opened" || type === "corrected");
  return (about?.kind ?? about?.request?.kind) === emergency.key;
}

function wrongActor(snapshot: Snapshot, cases: Cases, row: StoredRow): readonly string[] {
  const { id, actor, at, facts, version } = row;
  const seen = cases.get(id);
  if (!actor.startsWith("staff:") || !seen) return [];
  const day = tehranDay(new Date(at));
  const barred = barredIn(snapshot, day, seen.state.parties, firstOf(cases, seen));
  const done = facts.map(({ type }) => type).filter((type) => !owing.includes(type));
  const who = actor.slice("staff:".length);
  return barred.people.has(who) && done.length > 0
    ? [`${who}, in conflict, did ${done.join(", ")} to ${id} in row ${version}`]
    : [];
}

/** When even the outside authority decided the first stage, nobody is left to give it to. */
const nobodyLeft = (snapshot: Snapshot, day: string, state: CaseState): boolean =>
  placeFor(snapshot, holder(state), concernedOf(state), day) === undefined;

function wrongHands(snapshot: Snapshot, day: string, cases: Cases, id: string): readonly string[] {
  const seen = cases.get(id);
  if (!seen || isDone(seen.state)) return [];
  const { state } = seen;
  const barred = barredIn(snapshot, day, state.parties, firstOf(cases, seen));
  const people = [state.expert, state.draft?.by].filter((one) => one !== undefined);
  const wrong = [
    ...(barred.units.has(holder(state)) ? [`${id} lies with ${holder(state)}, in conflict`] : []),
    ...people.filter((one) => barred.people.has(one)).map((one) => `${one}, in conflict, has ${id}`),
  ];
  return wrong.length > 0 && nobodyLeft(snapshot, day, state) ? [] : wrong;
}

/** A request has one list of who is complained of (R6). */
function otherParties(cases: Cases, id: string): readonly string[] {
  const [own, whole] = [id, requestOf(id)].map((one) => JSON.stringify(cases.get(one)?.state.parties));
  return own === whole ? [] : [`${id} and its request's own case name different parties`];
}
