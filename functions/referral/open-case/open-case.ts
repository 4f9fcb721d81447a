import type { EventEnvelope } from "../../../events/define-event.ts";
import { route } from "../../../shared/directory/route.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { silentUnit } from "../../../shared/directory/unanswered.ts";
import { isUnconcerned, noParties, type Parties } from "../../../shared/domain/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { AboutRequest, Consent } from "../case-facts.ts";
import type { CaseState } from "../case-state.ts";
import { gateOf, routed } from "../conflict.ts";
import type { ReferralDeps } from "../deps.ts";
import { withoutOutside } from "../name-parties/may-be-named.ts";
import { openCase as decide } from "../rules/moving.ts";
import { timed } from "../timed.ts";

/** What intake tells of a request; `complainedOf` is absent when the applicant named nobody (R2). */
export interface Registered extends AboutRequest {
  readonly complainedOf?: Parties | undefined;
  /** The units do not know who it is until the applicant consents (C15). */
  readonly hidden?: true | undefined;
}

/** C15: before the applicant said anything about it. */
const notGiven: Consent = { given: false, sequence: 0 };

/**
 * A registered request becomes a case at the unit that the directory's rules name, or at the nearest that is not in
 * conflict with it (R1, R2); a hidden one at inspection (C15). The event's id is the command's key and the request's code is the case's id: told twice is
 * one case.
 */
export async function openCase(
  { cases, directory, now }: Pick<ReferralDeps, "cases" | "directory" | "now">,
  event: Pick<EventEnvelope, "id" | "subject" | "correlationid">,
  registered: Registered,
): Promise<Outcome<CaseState>> {
  const { number, snapshot } = await directory.current();
  const { complainedOf = noParties, hidden = false, ...request } = registered;
  const at = now();
  const command = {
    name: "open-case",
    actor: `event:${event.id}`,
    key: event.id,
    fingerprint: fingerprintOf(registered),
    at,
    directory: number,
    correlation: event.correlationid,
  };
  const place = placeOf(snapshot, request, { named: withoutOutside(snapshot, complainedOf), hidden }, at);
  const opened = timed(snapshot, command, ({ state }) => decide(state, request, place));
  return cases.decide(event.subject, command, opened);
}

/**
 * Who is complained of, where it goes, and by which rules. Routing is believed no more than anybody else: the gate is
 * asked again.
 * @param named by the applicant; the unit that left unanswered what the request is about is added (R2). `hidden`: the units
 * do not know who asks (C15).
 */
export function placeOf(
  snapshot: Snapshot,
  request: AboutRequest,
  { named, hidden }: { readonly named: Parties; readonly hidden: boolean },
  at: Date,
) {
  const unanswered = silentUnit(snapshot, request);
  const parties = unanswered ? { ...named, units: withUnit(named.units, unanswered.unit) } : named;
  const { unit, rule, because } = route(snapshot, request, { parties }, tehranDay(at), hidden);
  return {
    unit: routed(gateOf(snapshot, { parties, round: 1 }, at), unit),
    rule,
    ...(because && { because }),
    ...(hidden && { hidden: notGiven }),
    ...(!isUnconcerned({ parties }) && { parties }),
    ...(unanswered && { unanswered }),
  };
}

const withUnit = (units: readonly string[], unit: string): readonly string[] =>
  units.includes(unit) ? units : [...units, unit];
