/** Checks conflicts of interest over meetings (R2, M3): no accused person decides about a meeting, arranges it or attends it. */

import { isAskedFor, isOver } from "../../../functions/meeting/meeting/core.ts";
import type { MeetingFact } from "../../../functions/meeting/meeting/meeting-facts.ts";
import type { MeetingState } from "../../../functions/meeting/meeting/meeting-state.ts";
import {
  type Conflicts,
  conflictsIn,
  noParties,
  type Parties,
} from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { simulated } from "../services/organisation.ts";
import type { World } from "../world.ts";
import { isFollowed, stepsOf } from "./cases.ts";
import { staffBehind } from "./conflicts.ts";
import { published } from "./directory.ts";
import type { Invariant } from "./invariant.ts";
import { type MeetingStep, meetingSteps, metIn, toldStep } from "./meetings.ts";

/**
 * Returns a function that tells whether a user is in conflict of interest on the row's day, under the directory that
 * the row names. After a restore several directories may have this number; then a user is in conflict only if all of
 * them say so.
 */
function underStamp(world: World, { row, before }: MeetingStep): (who: string) => boolean {
  const day = tehranDay(new Date(row.at));
  const conflicts: readonly Conflicts[] = published(world, row.directory).map((snapshot) =>
    conflictsIn(snapshot, day, before),
  );
  return (who) => conflicts.length > 0 && conflicts.every((one) => one.person(who) !== undefined);
}

/**
 * For the step that requests a meeting, returns the step as if the accused named in it had been known before: a clerk who
 * requests a meeting is checked against these accused, too (S2).
 */
const asItBegins = (step: MeetingStep): MeetingStep =>
  step.facts.some(({ type }) => type === "asked") ? { ...step, before: step.after } : step;

/**
 * Returns the steps on meetings. An official's cancelling of their own day is left out, since it shows the official no
 * visitor's name.
 */
const stepsOnMeetings = (world: World): readonly MeetingStep[] =>
  meetingSteps({ world }).filter(({ row }) => row.command !== "cancel-day");

export const nobodyInConflictMeets: Invariant = {
  law: "nobody in conflict takes a step on a meeting (R2, M3)",
  broken: ({ world }) =>
    stepsOnMeetings(world)
      .filter((step) => {
        const actor = staffBehind(step.row);
        return actor !== undefined && underStamp(world, asItBegins(step))(actor);
      })
      .map(toldStep),
};

const inspecting = simulated.staff
  .filter(({ unit }) => unit === "inspection" || unit === "outside")
  .map(({ username }) => username);
/** Steps of the clerk at the entrance, who only notes arrivals and absences. */
const atTheDoor = ["note-attendance", "note-absence"];

export const inspectionArranges: Invariant = {
  law: "where the official is accused, inspection alone decides and arranges (M3)",
  broken: ({ world }) =>
    stepsOnMeetings(world)
      .filter((step) => {
        const actor = staffBehind(step.row);
        if (actor === undefined || inspecting.includes(actor) || atTheDoor.includes(step.row.command))
          return false;
        return underStamp(world, step)(step.before.host);
      })
      .map(toldStep),
};

/** Returns the people whom a fact makes take part in the meeting. */
function named(fact: MeetingFact): readonly string[] {
  switch (fact.type) {
    case "approved":
      return "attends" in fact ? [fact.attends] : [fact.host];
    case "sent-on":
      return [fact.host];
    case "deputised":
      return [fact.deputy];
    case "written":
      return fact.attendees;
    default:
      return [];
  }
}

export const nobodyInConflictSits: Invariant = {
  law: "nobody in conflict is named for a meeting, is a deputy at it or attended it (R2, M10, M11)",
  broken: ({ world }) =>
    meetingSteps({ world })
      .filter((step) => {
        const inConflict = underStamp(world, step);
        return step.facts.flatMap(named).some(inConflict);
      })
      .map(toldStep),
};

export const onlyWhoInsisted: Invariant = {
  law: "a meeting with an accused official is with the one its applicant insists on, and an inspector attends (M3)",
  broken: ({ world }) =>
    meetingSteps({ world })
      .filter(({ before, facts }) =>
        facts.some(
          (fact) =>
            fact.type === "approved" &&
            "accused" in fact &&
            !(
              before.asked?.despiteConflict &&
              fact.accused === before.host &&
              inspecting.includes(fact.attends)
            ),
        ),
      )
      .map(toldStep),
};

export const askedKnowingly: Invariant = {
  law: "only an insisting applicant asks for a meeting with an official known to be accused (R2, M3)",
  broken: ({ world }) =>
    meetingSteps({ world })
      .filter((step) =>
        step.facts.some(
          (fact) =>
            fact.type === "asked" &&
            !fact.despiteConflict &&
            underStamp(world, { ...step, before: step.after })(fact.host),
        ),
      )
      .map(toldStep),
};

const same = (one: Parties, other: Parties): boolean =>
  String([...one.units].sort()) === String([...other.units].sort()) &&
  String([...one.people].sort()) === String([...other.people].sort());

/** Returns the accused in the case's newest announcement; undefined before the case's first announcement. */
function lastSaid(steps: ReturnType<typeof stepsOf>, code: string): Parties | undefined {
  return steps
    .filter(({ row }) => row.id === code)
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => {
      if (fact.type === "opened") return fact.parties ? [fact.parties] : [];
      return fact.type === "parties-named" ? [fact.parties] : [];
    })
    .at(-1);
}

export const partiesHeard: Invariant = {
  law: "a meeting that is not over knows the accused of its case (R2)",
  broken: (cast) => {
    const steps = stepsOf(cast);
    return metIn(cast.world).flatMap(({ id, state }) => {
      const code = id.slice(0, 12);
      const said = lastSaid(steps, code);
      if (!isAskedFor(state) || isOver(state) || !isFollowed(cast, code) || said === undefined) return [];
      return same(said, state.parties)
        ? []
        : [`${id} knows ${ofParties(state)}, not ${ofParties({ parties: said })}`];
    });
  },
};

const ofParties = ({ parties = noParties }: Pick<MeetingState, "parties">): string =>
  [...parties.units, ...parties.people].join("+") || "nobody";
