/** Where a request goes first, and by when it is answered there: intake promises by it, referral opens by it (R1, R2, N8). Pure. */

import { defined } from "../defined.ts";
import { type Parties, withBelonged } from "../domain/cases/conflict-of-interest.ts";
import { dueOf } from "../domain/time/clock.ts";
import { inspectionUnit, isByInspection, staffMember, unit } from "./lookups.ts";
import { type Routed, route, type ToRoute } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";
import { durationOf, officeOf } from "./timing.ts";
import { type Silent, silentUnit } from "./unanswered.ts";

export interface Given {
  /** Whom the applicant complains of; without the outside authority. */
  readonly named: Parties;
  /** C15: the units do not know who asks. */
  readonly hidden: boolean;
}

export interface FirstPlace extends Routed {
  /** Whom the applicant named, and the unit that left unanswered what it is about. */
  readonly parties: Parties;
  readonly unanswered?: Silent;
}

const isOutside = (snapshot: Snapshot, key: string): boolean => unit(snapshot, key)?.outside === true;

/** Nobody complains of the outside authority. Who left the directory meanwhile stays named: they may come back. */
export const withoutOutside = (snapshot: Snapshot, { units, people, ...parties }: Parties): Parties => ({
  ...parties,
  units: units.filter((key) => !isOutside(snapshot, key)),
  people: people.filter((username) => !isOutside(snapshot, staffMember(snapshot, username)?.unit ?? "")),
});

/**
 * The unit that the directory's rules name, or the nearest that is not in conflict with the request; a hidden one goes to
 * inspection.
 * @param day in Tehran, ISO.
 * @throws as `route`.
 */
export function firstPlace(
  snapshot: Snapshot,
  request: ToRoute,
  { named, hidden }: Given,
  day: string,
): FirstPlace {
  const complained = complainedOf(snapshot, request, named);
  const kept = hidden || isByInspection(snapshot, request.kind);
  const { because, ...routed } = route(snapshot, request, complained, day, kept);
  // S3: an emergency is where it belongs, whatever the rules say.
  const told = because === "identity-hidden" && !hidden ? undefined : because;
  return {
    ...routed,
    ...defined({ because: told }),
    ...complained,
    parties: withBelonged(snapshot, day, complained.parties),
  };
}

/**
 * R2: whoever is named, and the unit that left unanswered what a request of this kind is about, where it is about that. S3:
 * in an emergency about an inspector it is about inspection, so that the outside authority has it.
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

/** The unit of inspection, where an emergency names somebody of it. */
function inspectionIn(snapshot: Snapshot, { kind }: ToRoute, { people }: Parties): string | undefined {
  const inspection = inspectionUnit(snapshot)?.key;
  const named = people.some((one) => staffMember(snapshot, one)?.unit === inspection);
  return named && isByInspection(snapshot, kind) ? inspection : undefined;
}

/**
 * The end of the last day or hour for the answer, by the calendar of the unit that has the request when its clock begins
 * and by how long the directory gives such requests (D1, D2).
 * @throws RangeError as `dueOf`.
 */
export const answerDue = (snapshot: Snapshot, request: ToRoute, at: string, from: Date): Date =>
  dueOf(
    { start: from, duration: durationOf(snapshot, "answer", request), pauses: [], pauseCap: 0 },
    officeOf(snapshot, at),
  );
