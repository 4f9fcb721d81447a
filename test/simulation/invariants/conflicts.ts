/** Checks conflicts of interest (R2): no accused person, subordinate or deputy of an accused person acts on a case. */

import { concernedOf } from "../../../functions/referral/access/conflict.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import { holder, isDone } from "../../../functions/referral/case/core.ts";
import { placeFor } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { type Conflicts, conflictsIn } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { amended, snapshots } from "../services/organisation.ts";
import type { World } from "../world.ts";
import { isFollowed, type Step, stepsOf, told } from "./cases.ts";
import { everPublished, inForce, published } from "./directory.ts";
import type { Invariant } from "./invariant.ts";

export const staffBehind = ({ actor }: StoredRow): string | undefined =>
  actor.startsWith("staff:") ? actor.slice("staff:".length) : undefined;

/**
 * Returns the conflicts on the row's day, under each directory that has the number on the row; after a restore several
 * directories may have this number.
 */
function underStamp(world: World, { row }: Step, state: CaseState): readonly Conflicts[] {
  const day = tehranDay(new Date(row.at));
  return published(world, row.directory).map((snapshot) => conflictsIn(snapshot, day, concernedOf(state)));
}

const all = (conflicts: readonly Conflicts[], inConflict: (one: Conflicts) => boolean): boolean =>
  conflicts.length > 0 && conflicts.every(inConflict);

export const nobodyInConflictActs: Invariant = {
  law: "nobody in conflict with a case takes a step on it, except to show and explain their commitments (R2, R13)",
  broken: ({ world }) =>
    stepsOf({ world })
      .filter(({ row }) => row.command !== "give-evidence" && row.command !== "give-explanation")
      .filter((step) => {
        const actor = staffBehind(step.row);
        return (
          actor !== undefined &&
          all(underStamp(world, step, step.before), (one) => one.person(actor) !== undefined)
        );
      })
      .map(told),
};

const byInspection = ["explanation-asked", "ordered"];

export const onlyInspectionAsks: Invariant = {
  law: "only inspection, or the outside authority, asks for an explanation and orders a remedy (R2)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(({ facts }) => facts.some(({ type }) => byInspection.includes(type)))
      .filter(({ before }) => !["inspection", "outside"].includes(holder(before)))
      .map(told),
};

/**
 * Returns the unit to which the routing rules send a complaint of this subject, read from the directory's data and not by the
 * product's code; undefined when no rule names the subject.
 */
const silentBy = ({ routing }: Snapshot, subject: string): string | undefined =>
  routing.find(({ when }) => when.subject?.includes(subject))?.unit;

/**
 * Returns whether the service intake knows that the unit is accused, or has learned of a later step of the case. Intake needs
 * this, since clerks of an accused unit may not enter a rating.
 */
function isKnownToIntake({ world }: Cast, { id: code, version }: StoredRow, unit: string): boolean {
  const facts = world.intake.table.rows.filter(({ id }) => id === code).flatMap((row) => row.facts);
  const told = facts.filter(({ type }) => type === "parties-told") as readonly {
    case?: string;
    sequence?: number;
    units?: readonly string[];
  }[];
  return told.some(
    ({ case: of, sequence = 0, units = [] }) => units.includes(unit) || (of === code && sequence > version),
  );
}

export const silenceIsComplainedOf: Invariant = {
  law: "the unit that left a complaint unanswered is accused in the request that says so, and intake knows it (R2)",
  broken: (cast) =>
    stepsOf(cast).flatMap(({ row, facts: [fact], after }) => {
      if (fact?.type !== "opened" || isPart(row.id) || fact.request.kind !== "unanswered") return [];
      const due = published(cast.world, row.directory).map((one) => silentBy(one, fact.request.subject));
      const { unanswered } = fact;
      if (!due.includes(unanswered?.unit)) return [`${row.id}: ${unanswered?.unit}, not ${due.join(" or ")}`];
      if (!unanswered) return [];
      if (!after.parties.units.includes(unanswered.unit))
        return [`${row.id}: ${unanswered.unit} is not accused`];
      return !isFollowed(cast, row.id) || isKnownToIntake(cast, row, unanswered.unit)
        ? []
        : [`${row.id}: intake does not know`];
    }),
};

/** Returns the people and units that get the case by this fact. */
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
  // The case may stay with a unit in conflict of interest only if no unit is left for it, since the outside authority
  // decided the first stage.
  return found !== undefined && placeFor(snapshot, holder(state), concerned, day) !== undefined;
}

/** A retry gets the first reply, unless its sender has got a conflict of interest in the case meanwhile (R2, P4). */
export const onlyConflictEndsReplies: Invariant = {
  law: "an employee gets no reply to a retried step only after coming into conflict with the case (R2, P4)",
  broken: ({ world, lapsed }: Cast) => {
    if (world.restored.length > 0) return [];
    const states = Map.groupBy(stepsOf({ world }), ({ row }) => row.id);
    const day = tehranDay(new Date(world.run.scheduler.now()));
    const isIn = (id: string, username: string) =>
      (states.get(id) ?? []).some(({ after }) =>
        [...snapshots, amended, ...everPublished(world).map((one) => one.snapshot)].some((snapshot) =>
          conflictsIn(snapshot, day, concernedOf(after)).person(username),
        ),
      );
    return [...lapsed].filter((one) => {
      const [id = "", username = ""] = one.split(" ");
      return !isIn(id, username);
    });
  },
};

/**
 * The case must list each employee whose step was refused because the step named a person in conflict of interest (R2).
 */
export const conflictsKept: Invariant = {
  law: "each step that named a person in conflict stands in the case's refused conflicts (R2)",
  broken: ({ world, inConflict }: Cast) => {
    // A restored table may have lost the row after its employee got the refusal.
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
