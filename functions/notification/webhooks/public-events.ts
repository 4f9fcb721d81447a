/**
 * Makes the public events that webhooks receive from our own events (N6). `webhook-events.ts` has the closed list of
 * public events. Pure functions.
 */

import type * as z from "zod/mini";
import type { DataOf } from "../../../events/define-event.ts";
import {
  requestResult,
  type WebhookBody,
  type WebhookEventType,
  type webhookBodies,
} from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import type triggers from "../triggers.ts";

type Heard = Exclude<
  (typeof triggers)["post-webhook"]["events"][number],
  { readonly type: "notification.delivery-due.v1" }
>;
type Data<Type extends WebhookEventType> = z.output<(typeof webhookBodies)[Type]>;

/** A public event, with the unit that holds the case at that time. */
export interface PublicEvent {
  readonly type: WebhookEventType;
  readonly data: WebhookBody["data"];
  readonly unit?: string;
  /** The only partner that receives the event; absent when no partner may receive the event. */
  readonly partner?: string;
}

const of = <Type extends WebhookEventType>(type: Type, data: Data<Type>): PublicEvent => ({
  type,
  data,
  ...("unit" in data && { unit: data.unit }),
  ...("partner" in data && { partner: data.partner }),
});

/** Makes the public event of each of our events; undefined for events that are not published. */
export const publicEvents: {
  readonly [Type in Heard["type"]]: (
    data: DataOf<Extract<Heard, { readonly type: Type }>>,
  ) => PublicEvent | undefined;
} = {
  "intake.request-registered.v1": ({ request, kind, subject, channel, province, promised }) =>
    of("request.registered", {
      ...{ request, kind, subject, channel },
      ...defined({ province, due: promised }),
    }),
  "referral.result-due.v1": ({ case: request, partner, external, result, what, outcome }) =>
    of(requestResult, {
      ...{ partner, externalCode: external, request, number: result, what },
      ...defined({ outcome }),
    }),
  "referral.case-opened.v1": ({ case: code, unit }) => of("case.opened", { case: code, unit }),
  "referral.case-referred.v1": ({ case: code, unit, from }) =>
    of("case.referred", { case: code, unit, from }),
  // The case stays in its unit when it is only taken away from one of the unit's experts.
  "referral.case-taken-away.v1": ({ case: code, unit, from }) =>
    unit === from ? undefined : of("case.referred", { case: code, unit, from }),
  "referral.case-returned.v1": ({ case: code, unit, from }) =>
    of("case.returned", { case: code, unit, from }),
  "referral.case-accepted.v1": ({ case: code, unit }) => of("case.accepted", { case: code, unit }),
  "referral.deadline-extended.v1": ({ case: code, unit, clock, due }) =>
    of("case.deadline-extended", { case: code, unit, clock, due }),
  "referral.deadline-passed.v1": ({ case: code, unit, clock, level }) =>
    of("case.overdue", { case: code, unit, clock, level }),
  "referral.answer-published.v1": ({ case: code, unit, outcome, final }) =>
    of("case.answered", { case: code, unit, outcome, final: final ?? false }),
  "referral.second-stage-opened.v1": ({ case: code, unit, from }) =>
    of("case.second-stage-opened", { case: code, unit, from }),
  "referral.case-ended.v2": ({ case: code, how }) => of("case.ended", { case: code, how }),
  "referral.case-ended.v1": ({ case: code, how }) => of("case.ended", { case: code, how }),
  "meeting.meeting-asked.v1": ({ meeting, request, due }) => of("meeting.asked", { meeting, request, due }),
  "meeting.meeting-booked.v1": ({ meeting, request, place: { day, time } }) =>
    of("meeting.booked", { meeting, request, day, time }),
  "meeting.meeting-cancelled.v1": ({ meeting, request, place: { day, time }, by }) =>
    of("meeting.cancelled", { meeting, request, day, time, by }),
  "meeting.attendance-noted.v1": ({ meeting, request, place: { day, time }, what }) =>
    what === "finished" ? of("meeting.held", { meeting, request, day, time }) : undefined,
};
