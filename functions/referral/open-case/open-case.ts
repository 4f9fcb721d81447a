import type { EventEnvelope } from "../../../events/define-event.ts";
import { route } from "../../../shared/directory/route.ts";
import { noParties } from "../../../shared/domain/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { AboutRequest } from "../case-facts.ts";
import type { CaseState } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { openCase as decide } from "../rules.ts";

/**
 * A registered request becomes a case at the unit that the directory's rules name (R1). The event's id is the
 * command's key and the request's code is the case's id: told twice is one case.
 */
export async function openCase(
  { cases, directory, now }: Pick<ReferralDeps, "cases" | "directory" | "now">,
  event: Pick<EventEnvelope, "id" | "subject" | "correlationid">,
  request: AboutRequest,
): Promise<Outcome<CaseState>> {
  const { number, snapshot } = await directory.current();
  const routed = route(snapshot, request, { parties: noParties }, tehranDay(now()));
  const command = {
    name: "open-case",
    actor: `event:${event.id}`,
    key: event.id,
    fingerprint: fingerprintOf(request),
    at: now(),
    directory: number,
    correlation: event.correlationid,
  };
  return cases.decide(event.subject, command, ({ state }) => decide(state, request, routed));
}
