import type { EventEnvelope } from "../../../../events/define-event.ts";
import { defined } from "../../../../shared/defined.ts";
import { limitsOf } from "../../../../shared/directory/timing.ts";
import { isPart, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Parties } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Outcome } from "../../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type {
  DateTold,
  LimitTold,
  MeetingTold,
  PartiesTold,
  RequestState,
  Told,
} from "../../request/request-state.ts";
import {
  decideExtendTimeline,
  decideHearDate,
  decideHearLimit,
  decideHearMeeting,
  decideHearParties,
} from "../../rules/rules.ts";
import { decideHearErasure, erasedOf } from "../../rules/rules-erasure.ts";

type Deps = Pick<IntakeDeps, "requests" | "directory" | "now">;
type Cause = Pick<EventEnvelope, "id" | "subject" | "sequence" | "correlationid">;

/**
 * Adds an event of the case, or of a part of a divided request, to the public timeline. The event's id is the command's
 * key, so repeats count once. Refuses with `not-registered-yet` when the request is missing; the message is then
 * delivered again.
 *
 * @param limit the end of the legal limit (D10), when the event has it
 */
export async function extendTimeline(
  deps: Deps,
  event: Cause,
  told: Omit<Told, "sequence" | "part">,
  limit?: string,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const news: Told = { ...told, sequence, ...(isPart(subject) && { part: subject }) };
  const { directory, days } = await daysToRespond(deps, news);
  // The fingerprint includes neither the directory, which may be newer on a retry, nor the actor, whom older releases
  // did not record.
  const { by: _, ...input } = news;
  const command = { ...commandOf("extend-timeline", event, input, deps.now()), directory, key: event.id };
  const entry = { ...news, ...defined({ days }) };
  return deps.requests.decide(requestOf(subject), command, ({ state }) =>
    decideExtendTimeline(state, entry, limit),
  );
}

/**
 * Returns the number of days to object to and to rate an answer to the whole request (R12, R13) or the remedy of an
 * emergency (S3), by the newest directory. Returns no days for other entries.
 */
async function daysToRespond(
  { directory }: Pick<Deps, "directory">,
  { entry }: Told,
): Promise<{ readonly directory: number; readonly days?: number }> {
  if (entry !== "answered" && entry !== "final-answered" && entry !== "remedied") return { directory: 0 };
  const { number, snapshot } = await directory.current();
  return { directory: number, days: limitsOf(snapshot).rating };
}

/**
 * Records the accused of a case or of a part of a divided request, who may not record ratings (R2, R12). The same event
 * may also extend the timeline, so this command has its own key.
 */
export function hearParties(
  { requests, now }: Deps,
  event: Cause,
  { units, people, belonged }: Parties,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const told: PartiesTold = { case: subject, sequence, units, people, ...defined({ belonged }) };
  const command = { ...commandOf("hear-parties", event, told, now()), key: `${event.id}/parties` };
  return requests.decide(requestOf(subject), command, ({ state }) => decideHearParties(state, told));
}

/**
 * Shows an event of a meeting on the timeline.
 *
 * @param request the tracking code that the event names; the event's subject is the meeting
 */
export function hearMeeting(
  { requests, now }: Pick<Deps, "requests" | "now">,
  event: Cause,
  request: string,
  told: Omit<MeetingTold, "meeting" | "sequence">,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const { because, by, ...news } = { ...told, meeting: Number(subject.slice(request.length + 1)), sequence };
  const entry: MeetingTold = {
    ...news,
    ...defined({ because, by }),
  };
  // Older releases recorded neither reason nor actor, so the fingerprint includes neither.
  const command = { ...commandOf("hear-meeting", event, news, now()), key: event.id };
  return requests.decide(request, command, ({ state }) => decideHearMeeting(state, entry));
}

/** Records the date of the answer (N8), as the case announces it; the dates of the case's parts do not count. */
export function hearDate(
  { requests, now }: Deps,
  event: Cause,
  { due, promised }: Omit<DateTold, "sequence">,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const told: DateTold = { sequence, due, promised };
  const command = { ...commandOf("hear-date", event, told, now()), key: event.id };
  return requests.decide(subject, command, ({ state }) => decideHearDate(state, told));
}

/** Records the end of the legal limit, or that it passed without an answer (D10), as the case announces it. */
export function hearLimit(
  { requests, now }: Deps,
  event: Cause,
  limit: Omit<LimitTold, "sequence">,
): Promise<Outcome<RequestState>> {
  const { subject, sequence } = event;
  const told: LimitTold = { sequence, ...limit };
  const command = { ...commandOf("hear-limit", event, told, now()), key: event.id };
  return requests.decide(subject, command, ({ state }) => decideHearLimit(state, told));
}

/**
 * Records that a request's personal data was erased, and when the erasure is complete (P2). After a restore of the
 * identity service's journal an event may reuse an id, so this command has its own key.
 */
export function hearErasure(
  { requests, now }: Pick<Deps, "requests" | "now">,
  event: Cause & { readonly data: { readonly completeAt: string; readonly person: string } },
  request: string,
): Promise<Outcome<RequestState>> {
  const { completeAt, person } = event.data;
  const about = { ...event, correlationid: request };
  const command = { ...commandOf("hear-erasure", about, { completeAt }, now()), key: `${event.id}/erased` };
  return requests.decide(request, command, ({ state }) =>
    decideHearErasure(state, { completeAt, ...erasedOf(state, person) }),
  );
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
