/**
 * Computes the first unit of a request and the deadline for the answer there. The intake service promises
 * both to the applicant, and the referral service opens the case with both (R1, R2, N8). Pure.
 */

import { defined } from "../defined.ts";
import { type Parties, withBelonged } from "../domain/cases/conflict-of-interest.ts";
import { dueOf } from "../domain/time/clock.ts";
import { inspectionUnit, isByInspection, staffMember, unit } from "./lookups.ts";
import { type Because, type Routed, route, type ToRoute } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";
import { durationOf, officeOf } from "./timing.ts";
import { type Silent, silentUnit } from "./unanswered.ts";

export interface Given {
  /** Units and people whom the applicant accuses, without the outside authority. */
  readonly named: Parties;
  /** C15: the applicant hides their identity from the units. */
  readonly hidden: boolean;
  /** R2: nobody has decided whom the written name of the accused means; its candidates are among `named.people`. */
  readonly undecided?: true | undefined;
}

export interface FirstPlace extends Routed {
  /**
   * The units and people whom the applicant accuses, and the unit that left a request unanswered, if this
   * request complains about the missing answer.
   */
  readonly parties: Parties;
  readonly unanswered?: Silent;
}

const isOutside = (snapshot: Snapshot, key: string): boolean => unit(snapshot, key)?.outside === true;

/**
 * Removes the outside authority from the accused parties, since no complaint can be about it. People who left
 * the directory stay in the list, since they may return to the organisation.
 */
export const withoutOutside = (snapshot: Snapshot, { units, people, ...parties }: Parties): Parties => ({
  ...parties,
  units: units.filter((key) => !isOutside(snapshot, key)),
  people: people.filter((username) => !isOutside(snapshot, staffMember(snapshot, username)?.unit ?? "")),
});

/**
 * The unit that gets a new request: the unit that the routing rules name or, if that unit is in conflict of
 * interest, the nearest unit that is not. Inspection gets a request whose applicant hides their identity, and one
 * whose accused nobody has identified; the outside authority gets the latter when an inspector may be the accused.
 * @param day in Tehran, ISO
 * @throws Error when `route` throws
 */
export function firstPlace(snapshot: Snapshot, request: ToRoute, given: Given, day: string): FirstPlace {
  const { named, hidden, undecided = false } = given;
  const complained = complainedOf(snapshot, request, named);
  const kept = hidden || undecided || isByInspection(snapshot, request.kind);
  const avoided = undecided ? withInspectors(snapshot, complained.parties) : complained.parties;
  const { because, ...routed } = route(snapshot, request, { parties: avoided }, day, kept);
  return {
    ...routed,
    ...defined({ because: because === "identity-hidden" ? whyKept(given) : because }),
    ...complained,
    parties: withBelonged(snapshot, day, complained.parties),
  };
}

/** Why inspection got the request. An emergency needs no reason, since inspection gets all of them (S3). */
const whyKept = ({ hidden, undecided }: Given): Because | undefined =>
  undecided ? "name-undecided" : hidden ? "identity-hidden" : undefined;

/**
 * The parties to a conflict of interest (R2): the units and people whom the applicant accuses, and the unit
 * that left an earlier request unanswered. An emergency that accuses an inspector counts as accusing the
 * inspection unit, so that the outside authority gets it (S3).
 */
export function complainedOf(
  snapshot: Snapshot,
  request: ToRoute,
  named: Parties,
): Pick<FirstPlace, "parties" | "unanswered"> {
  const unanswered = silentUnit(snapshot, request);
  const [silent, inspecting] = [unanswered?.unit, inspectionIn(snapshot, request, named)];
  const units = [silent, inspecting].reduce(withUnit, named.units);
  const parties = units === named.units ? named : { ...named, units };
  return { parties, ...defined({ unanswered }) };
}

const withUnit = (units: readonly string[], key: string | undefined): readonly string[] =>
  key === undefined || units.includes(key) ? units : [...units, key];

/** The key of the inspection unit when an emergency accuses one of its people; otherwise undefined. */
const inspectionIn = (snapshot: Snapshot, { kind }: ToRoute, named: Parties): string | undefined =>
  isByInspection(snapshot, kind) ? inspectionOf(snapshot, named) : undefined;

/** The key of the inspection unit when one of its people is among these people; otherwise undefined. */
function inspectionOf(snapshot: Snapshot, { people }: Parties): string | undefined {
  const inspection = inspectionUnit(snapshot)?.key;
  return people.some((one) => staffMember(snapshot, one)?.unit === inspection) ? inspection : undefined;
}

/**
 * The accused, with the inspection unit when one of its people may be the accused: no inspector decides whether the
 * applicant means a colleague (R2).
 */
export const withInspectors = (snapshot: Snapshot, parties: Parties): Parties => ({
  ...parties,
  units: withUnit(parties.units, inspectionOf(snapshot, parties)),
});

/**
 * The deadline for the answer: the end of its last day or hour. Uses the calendar of the unit that holds the
 * request when its clock starts, and the directory's duration for such requests (D1, D2).
 * @throws RangeError when `dueOf` throws
 */
export const answerDue = (snapshot: Snapshot, request: ToRoute, at: string, from: Date): Date =>
  dueOf(
    { start: from, duration: durationOf(snapshot, "answer", request), pauses: [], pauseCap: 0 },
    officeOf(snapshot, at),
  );
