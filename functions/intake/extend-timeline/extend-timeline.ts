import type { EventEnvelope } from "../../../events/define-event.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../deps.ts";
import type { RequestState, Told } from "../journal.ts";
import { extendTimeline as decide } from "../rules.ts";

/**
 * Shows on the public timeline what the case's service told. The event's id is the command's key: told twice is once.
 * Refused `not-registered-yet` when the request is not here: the message waits and comes again.
 */
export function extendTimeline(
  { requests, now }: Pick<IntakeDeps, "requests" | "now">,
  event: Pick<EventEnvelope, "id" | "subject" | "sequence" | "correlationid">,
  told: Omit<Told, "sequence">,
): Promise<Outcome<RequestState>> {
  const entry: Told = { ...told, sequence: event.sequence };
  const command = {
    name: "extend-timeline",
    actor: `event:${event.id}`,
    key: event.id,
    fingerprint: fingerprintOf(entry),
    at: now(),
    directory: 0,
    correlation: event.correlationid,
  };
  return requests.decide(event.subject, command, ({ state }) => decide(state, entry));
}
