/** Conflict of interest (R2, R13): nobody complained of, below or acting for them has a hand in it; the second stage is others'. */

import type { CaseFact } from "../../../functions/referral/case-facts.ts";
import { type CaseState, holder, isDone } from "../../../functions/referral/case-state.ts";
import { concernedOf } from "../../../functions/referral/conflict.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import { placeFor } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { requestOf } from "../../../shared/domain/case-id.ts";
import { type Conflicts, conflictsIn } from "../../../shared/domain/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import type { World } from "../world.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import { published } from "./directory.ts";
import type { Invariant } from "./invariant.ts";

const staffBehind = ({ actor }: StoredRow): string | undefined =>
  actor.startsWith("staff:") ? actor.slice("staff:".length) : undefined;

/** What is in conflict on the row's day under the directory it is stamped with: under each, when a number was given twice. */
function underStamp(world: World, { row }: Step, state: CaseState): readonly Conflicts[] {
  const day = tehranDay(new Date(row.at));
  return published(world, row.directory).map((snapshot) => conflictsIn(snapshot, day, concernedOf(state)));
}

const all = (conflicts: readonly Conflicts[], inConflict: (one: Conflicts) => boolean): boolean =>
  conflicts.length > 0 && conflicts.every(inConflict);

export const nobodyInConflictActs: Invariant = {
  law: "nobody in conflict with a case takes a step on it, but to show what they owe (R2, R13)",
  broken: ({ world }) =>
    stepsOf({ world })
      .filter(({ row }) => row.command !== "give-evidence")
      .filter((step) => {
        const actor = staffBehind(step.row);
        return (
          actor !== undefined &&
          all(underStamp(world, step, step.before), (one) => one.person(actor) !== undefined)
        );
      })
      .map(told),
};

/** Whom a fact gives a hand in the case. */
function given(fact: CaseFact): { readonly units: readonly string[]; readonly people: readonly string[] } {
  switch (fact.type) {
    case "opened":
    case "referred":
    case "returned":
    case "taken-away":
    case "objected":
      return { units: [fact.unit], people: [] };
    case "split":
      return { units: fact.parts.map(({ unit }) => unit), people: [] };
    case "assigned":
      return { units: [], people: [fact.to] };
    default:
      return { units: [], people: [] };
  }
}

export const nobodyInConflictIsGiven: Invariant = {
  law: "no case or part is given to anybody in conflict with it (R2, R13)",
  broken: ({ world }) =>
    stepsOf({ world })
      .filter((step) => {
        const { units, people } = step.facts
          .map(given)
          .reduce(
            (sum, one) => ({ units: [...sum.units, ...one.units], people: [...sum.people, ...one.people] }),
            { units: [], people: [] },
          );
        const conflicts = underStamp(world, step, step.after);
        return (
          units.some((unit) => all(conflicts, (one) => one.unit(unit) !== undefined)) ||
          people.some((person) => all(conflicts, (one) => one.person(person) !== undefined))
        );
      })
      .map(told),
};

export const nobodyInConflictHasIt: Invariant = {
  law: "no open case is with anybody in conflict under the directory in force (R2: withdrawn within a minute)",
  broken: ({ world }) => {
    const snapshot = inForce(world);
    const day = tehranDay(new Date(world.run.scheduler.now()));
    const newest = new Map(stepsOf({ world }).map(({ row, after }) => [row.id, after]));
    return [...newest]
      .filter(([, state]) => !isDone(state) && hasSomebodyInConflict(snapshot, state, day))
      .map(([id, { expert, draft, ...state }]) => `${id}: ${holder({ ...state })}, ${expert}, ${draft?.by}`);
  },
};

function hasSomebodyInConflict(snapshot: Snapshot, state: CaseState, day: string): boolean {
  const concerned = concernedOf(state);
  const conflicts = conflictsIn(snapshot, day, concerned);
  const people = [state.expert, state.draft?.by].filter((one) => one !== undefined);
  const found = conflicts.unit(holder(state)) ?? people.flatMap((one) => conflicts.person(one) ?? [])[0];
  // When the outside authority decided the first stage, nobody may be left.
  return found !== undefined && placeFor(snapshot, holder(state), concerned, day) !== undefined;
}

const inForce = (world: World): Snapshot => {
  const snapshot = published(world, world.directory.table.rows.length).at(0);
  if (!snapshot) throw new Error("Some directory is in force");
  return snapshot;
};

interface FirstStage {
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** Everybody who had a hand in an answer of the first stage: an account of its own, apart from what the cases fold. */
function firstStageOf(steps: readonly Step[]): FirstStage {
  const answers = steps.filter(
    ({ before, facts }) => before.round === 1 && facts.some(({ type }) => type === "published"),
  );
  const people = answers.flatMap(({ row, before }) => {
    const own = steps.filter(({ row: { id, version } }) => id === row.id && version <= row.version);
    const since = own.findLastIndex(({ facts }) => facts.some(({ type }) => moves.has(type)));
    return [
      ...own.slice(since + 1).flatMap(handsIn),
      ...(before.expert === undefined ? [] : [before.expert]),
    ];
  });
  return {
    units: new Set(answers.map(({ before }) => holder(before))),
    people: new Set(people),
  };
}

const moves: ReadonlySet<CaseFact["type"]> = new Set(["opened", "referred", "returned", "taken-away"]);

/** Who accepted, drafted or published, and to whom it was given. */
const handsIn = ({ row, facts }: Step): readonly string[] =>
  facts.flatMap((fact) => {
    if (fact.type === "assigned") return [fact.to];
    return byHand.has(fact.type) ? [staffBehind(row) ?? ""] : [];
  });

const byHand: ReadonlySet<CaseFact["type"]> = new Set(["accepted", "drafted", "published"]);

export const decidedByOthers: Invariant = {
  law: "nobody who decided the first stage takes a step in the second, and no unit that did holds it (R13)",
  broken: ({ world }) => {
    const byRequest = Map.groupBy(stepsOf({ world }), ({ row }) => requestOf(row.id));
    return [...byRequest.values()].flatMap((steps) => {
      const first = firstStageOf(steps);
      return steps
        .filter(({ after, row }) => after.round === 2 && row.command !== "give-evidence")
        .filter((step) => isOfFirst(world, step, first))
        .map(told);
    });
  },
};

function isOfFirst(world: World, { row, after }: Step, { units, people }: FirstStage): boolean {
  if (units.has(holder(after)) && !isDone(after)) return true;
  const actor = staffBehind(row);
  if (actor === undefined) return false;
  const ofUnit = published(world, row.directory).map((snapshot) => staffMember(snapshot, actor)?.unit ?? "");
  return people.has(actor) || ofUnit.every((unit) => units.has(unit));
}

/** Whoever was told so of somebody they named stands in the case (R2). */
export const conflictsKept: Invariant = {
  law: "whoever named somebody in conflict stands in the case's refused conflicts (R2)",
  broken: ({ world, inConflict }: Cast) => {
    // A table that was put back may have lost the row after its person was told.
    if (world.restored.length > 0) return [];
    const kept = new Set(
      world.referral.table.rows
        .filter(({ command }) => command === "note-conflict")
        .map(
          ({ id, actor }) =>
            `${id.slice("looks.".length, "looks.".length + 12)} ${actor.replace("staff:", "")}`,
        ),
    );
    return [...inConflict].filter((one) => !kept.has(one));
  },
};
