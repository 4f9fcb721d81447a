import type { EventEnvelope } from "../../../../events/define-event.ts";
import { defined } from "../../../../shared/defined.ts";
import type { UndecidedName } from "../../../../shared/directory/accused-names.ts";
import {
  type FirstPlace,
  firstPlace,
  type Given,
  withoutOutside,
} from "../../../../shared/directory/first-place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import {
  isUnconcerned,
  noParties,
  type Parties,
} from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../../shared/journal/journal.ts";
import { standingOf } from "../../../../shared/journal/standing.ts";
import { gateOf, routed } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { Consent } from "../../case/applicant.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { AboutRequest } from "../../case/core.ts";
import { timed } from "../../commands/frame/with-clocks.ts";
import type { CaseDecision } from "../../rules/machine.ts";
import { decideOpenCase } from "../../rules/moving.ts";

/** A request as intake reports it. `complainedOf`: the accused; absent when the applicant accused no one (R2). */
export interface Registered extends AboutRequest {
  readonly complainedOf?: Parties | undefined;
  /** Set when the applicant's identity is hidden from the units until the applicant consents (C15). */
  readonly hidden?: true | undefined;
  /** Set while nobody has decided whom the written name of the accused means; its candidates are in `complainedOf` (R2). */
  readonly undecidedName?: UndecidedName | undefined;
}

/** The consent of an applicant who has not chosen yet (C15). */
const notGiven: Consent = { given: false, sequence: 0 };

/**
 * Opens a case for a registered request at the unit that routing chose, or at the nearest unit without a conflict of
 * interest (R1, R2). A request of a hidden applicant, or an emergency, is opened at inspection or, when inspection is
 * in conflict of interest, at the outside authority (C15, S3); so is a request whose accused nobody has identified (R2).
 * The event's id is the idempotency key and the tracking
 * code is the case's id, so a repeated event opens no second case.
 */
export async function openCase(
  { cases, directory, now }: Pick<ReferralDeps, "cases" | "directory" | "now">,
  event: Pick<EventEnvelope, "id" | "subject" | "correlationid">,
  registered: Registered,
): Promise<Outcome<CaseState>> {
  const { number, snapshot } = await directory.current();
  const { complainedOf = noParties, hidden = false, undecidedName, ...request } = registered;
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
  const given = { named: withoutOutside(snapshot, complainedOf), hidden, undecidedName };
  const place = placeOf(snapshot, request, given, at);
  const opened = timed(snapshot, command, ({ state }) => decideOpenCase(state, request, place));
  // The case is taken to be new. Its journal is read only when the append finds that the case exists.
  const none = standingOf(cases.aggregate, event.subject, []);
  return cases.decide(event.subject, command, (current) => withLimit(opened(current)), none);
}

/** Copies the end of the legal limit from the clock's fact into the fact of the opening (D10). */
export function withLimit(decision: CaseDecision): CaseDecision {
  if ("refused" in decision) return decision;
  const limit = decision.facts.flatMap((fact) =>
    fact.type === "clock-started" && fact.clock === "legal" ? [fact.due] : [],
  )[0];
  if (limit === undefined) return decision;
  const opens = ({ type }: CaseFact) => type === "opened" || type === "imported";
  return { facts: decision.facts.map((fact) => (opens(fact) ? { ...fact, limit } : fact)) };
}

/** The accused, the unit for the case, and the routing rules that chose it (`firstPlace`). */
export const placeOf = (snapshot: Snapshot, request: AboutRequest, given: GivenHere, at: Date) =>
  placedIn(snapshot, firstPlace(snapshot, request, withUndecided(given), tehranDay(at)), given, at);

/** What the applicant gave, with the candidates of an undecided name. */
export interface GivenHere extends Omit<Given, "undecided"> {
  readonly undecidedName?: UndecidedName | undefined;
}

export const withUndecided = ({ undecidedName, ...given }: GivenHere): Given => ({
  ...given,
  ...(undecidedName && { undecided: true }),
});

/**
 * The place as the fact of the opening holds it. The unit is checked for a conflict of interest again, so that a bug in
 * routing cannot place a case with a unit in conflict of interest.
 */
export function placedIn(
  snapshot: Snapshot,
  { unit, rule, because, parties, unanswered }: FirstPlace,
  { hidden, undecidedName }: GivenHere,
  at: Date,
) {
  const accused = new Set(parties.people);
  return {
    unit: routed(gateOf(snapshot, { parties, round: 1 }, at), unit),
    rule,
    ...defined({ because }),
    ...(hidden && { hidden: notGiven }),
    ...(undecidedName && {
      undecidedName: { candidates: undecidedName.candidates.filter((one) => accused.has(one)) },
    }),
    ...(!isUnconcerned({ parties }) && { parties }),
    ...defined({ unanswered }),
  };
}
