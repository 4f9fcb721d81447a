/**
 * Applies other services' events to the meetings of a request. The event's id is the command's idempotency key, so a
 * repeated event changes nothing.
 */

import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { snapshotPublished } from "../../../../events/directory/snapshot-published.v1.ts";
import { defined } from "../../../../shared/defined.ts";
import { isPart, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Parties } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { decideWithPlaces } from "../../commands/hold-place.ts";
import { isAskedFor } from "../../meeting/core.ts";
import { isMeetingId, meetingId, mostMeetings, requestOfMeeting } from "../../meeting/meeting-id.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import { loseRequest, tellOffer } from "../../rules/arranging.ts";
import { hearOrder } from "../../rules/attending.ts";
import type { MeetingDecision } from "../../rules/machine.ts";
import { toldUntil } from "../../rules/offer-until.ts";
import { hearParties } from "../../rules/reviewing.ts";
import type triggers from "../../triggers.ts";

export type HearDeps = Pick<MeetingDeps, "meetings" | "days" | "places" | "directory" | "now">;
type Told = Pick<EventEnvelope<object>, "id" | "data">;

type Heard = Exclude<(typeof triggers)["on-events"]["events"][number], typeof snapshotPublished>;

export const requestHandlers = (deps: HearDeps): EventHandlers<readonly Heard[]> => ({
  "referral.case-opened.v1": (event) => hearOpened(deps, event),
  "referral.case-imported.v1": (event) => hearOpened(deps, event),
  "referral.parties-named.v1": (event) => hearOf(deps, event, event.data.case, event.data),
  "referral.belonged-noted.v1": (event) => hearOf(deps, event, event.data.case, event.data),
  "referral.commitment-judged.v1": async (event) => {
    const { meeting, commitment, kept } = event.data;
    if (meeting !== undefined && kept) await hearKept(deps, event, meeting, commitment);
  },
  "intake.applicant-contacted.v1": async (event) => {
    for (const { of, at } of event.data.told ?? [])
      if (isMeetingId(of)) await hearTold(deps, event, of, { offered: at, told: event.data.at });
  },
  "intake.request-withdrawn.v1": (event) =>
    hear(deps, event, "hear-withdrawal", event.data.request, loseRequest),
});

interface Opened {
  readonly case: string;
  readonly complainedOf?: Pick<Parties, "units" | "people"> | undefined;
  readonly belonged?: Parties["belonged"] | undefined;
}

async function hearOpened(deps: HearDeps, event: EventEnvelope<Opened>): Promise<void> {
  const { case: code, complainedOf, belonged } = event.data;
  if (complainedOf) await hearOf(deps, event, code, { ...complainedOf, ...defined({ belonged }) });
}

/**
 * Records the accused that a case announces. Events of a case's parts are ignored, because the whole case announces the
 * same accused (R2).
 */
async function hearOf(
  deps: HearDeps,
  event: Told & Pick<EventEnvelope, "sequence">,
  code: string,
  { units, people, belonged }: Parties,
): Promise<void> {
  if (isPart(code)) return;
  const told = { parties: { units, people, ...defined({ belonged }) }, sequence: event.sequence };
  await hear(deps, event, "hear-parties", requestOf(code), (state) => hearParties(state, told));
}

/**
 * Records that an order was judged as fulfilled. When the order is later judged as unfulfilled, the meeting does not
 * change; only the case records that (M12).
 */
async function hearKept(deps: HearDeps, event: Told, meeting: string, commitment: number): Promise<void> {
  const command = commandOf(deps, event, "hear-order", requestOfMeeting(meeting));
  const outcome = await deps.meetings.decide(meeting, command, ({ state }) => hearOrder(state, commitment));
  if (!outcome.accepted) throw new Error(`hear-order was refused: ${outcome.refusal.code}`);
}

/**
 * Records that staff told the offer to an applicant whom messages do not reach; the offer then has the usual time (C18).
 */
async function hearTold(
  deps: HearDeps,
  event: Told,
  meeting: string,
  { offered, told }: { readonly offered: string; readonly told: string },
): Promise<void> {
  const { number, snapshot } = await deps.directory.current();
  const command = { ...commandOf(deps, event, "hear-told", requestOfMeeting(meeting)), directory: number };
  const outcome = await deps.meetings.decide(meeting, command, ({ state }) =>
    tellOffer(state, { offered, until: toldUntil(snapshot, state, new Date(told)) }),
  );
  if (!outcome.accepted) throw new Error(`hear-told was refused: ${outcome.refusal.code}`);
}

type Decide = (state: MeetingState) => MeetingDecision;

/**
 * Applies an event to all meetings of the request, each with its place, and to the next meeting that is not asked for
 * yet. A concurrent call that asks for the next meeting appends to the same aggregate. The call and the event therefore
 * cannot miss each other.
 */
async function hear(
  deps: HearDeps,
  event: Told,
  name: string,
  request: string,
  decide: Decide,
): Promise<void> {
  for (let number = 1; number <= mostMeetings; number += 1) {
    const id = meetingId(request, number);
    const known = await deps.meetings.standing(id);
    const outcome = await decideWithPlaces(deps, commandOf(deps, event, name, request), {
      meeting: id,
      decide: ({ state }) => decide(state),
      known,
    });
    if (!outcome.accepted) throw new Error(`${name} was refused: ${outcome.refusal.code}`);
    if (!isAskedFor(outcome.loaded.state)) return;
  }
}

const commandOf = ({ now }: HearDeps, { id, data }: Told, name: string, request: string): Command => ({
  name,
  actor: `event:${id}`,
  key: id,
  fingerprint: fingerprintOf(data),
  at: now(),
  directory: 0,
  correlation: request,
});
