import type { EventEnvelope } from "../../../events/define-event.ts";
import { isPart, requestOf } from "../../../shared/domain/case-id.ts";
import type { Parties } from "../../../shared/domain/conflict-of-interest.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Outcome } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../deps.ts";
import type { DateTold, PartiesTold, RequestState, Told } from "../request-state.ts";
import { extendTimeline as decide, hearDate as decideDate, hearParties as decideParties } from "../rules.ts";

type Deps = Pick<IntakeDeps, "requests" | "now">;
type Cause = Pick<EventEnvelope, "id" | "subject" | "sequence" | "correlationid">;

/**
 * Shows on the public timeline what the case, or a part of it, told. The event's id is the command's key: told twice is
 * once. Refused `not-registered-yet` when the request is not here: the message waits and comes again.
 */
export function extendTimeline(
  { requests, now }: Deps,
  event: Cause,
  told: Omit<Told, "sequence" | "part">,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const entry: Told = { ...told, sequence, ...(isPart(subject) && { part: subject }) };
  const command = { ...commandOf("extend-timeline", event, entry, now()), key: event.id };
  return requests.decide(requestOf(subject), command, ({ state }) => decide(state, entry));
}

/**
 * Keeps who is complained of, as named in the case or a part of it: they collect no ratings (R2, R12). The same event may
 * extend the timeline besides, so the command has a key of its own.
 */
export function hearParties(
  { requests, now }: Deps,
  event: Cause,
  { units, people }: Parties,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const told: PartiesTold = { case: subject, sequence, units, people };
  const command = { ...commandOf("hear-parties", event, told, now()), key: `${event.id}/parties` };
  return requests.decide(requestOf(subject), command, ({ state }) => decideParties(state, told));
}

/** Keeps by when the answer is due (N8): what the case says, and not what its parts do. */
export function hearDate(
  { requests, now }: Deps,
  event: Cause,
  { due, promised }: Omit<DateTold, "sequence">,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const told: DateTold = { sequence, due, promised };
  const command = { ...commandOf("hear-date", event, told, now()), key: event.id };
  return requests.decide(subject, command, ({ state }) => decideDate(state, told));
}

const commandOf = (
  name: string,
  { id, correlationid }: Cause,
  input: object,
  at: Date,
): Omit<Command, "key"> => ({
  name,
  actor: `event:${id}`,
  fingerprint: fingerprintOf(input),
  at,
  directory: 0,
  correlation: correlationid,
});
