/**
 * The events that outgoing webhooks send (N6): a closed list, with the body of each event. The bodies are
 * promises to other systems: a release may add fields, but never changes or removes any. Bodies have ids, codes and
 * dates only; no names, contact details or texts. There is one exception: a partner gets the texts of the
 * results of the requests that came from its own system; stored deliveries omit these texts (C8).
 */

import * as z from "zod/mini";
import { key, moment } from "../fields/fields.ts";
import { resultFields, resultKinds, withoutWords } from "../fields/result-fields.ts";
import { externalCode } from "./external-code.ts";

const code = z.string().check(z.regex(/^\d{12}$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const meeting = z.string().check(z.regex(/^\d{12}\.[1-9]\d?$/));

const ofCase = { case: code, unit: key };
const ofMeeting = { meeting, request: code };
const atPlace = { ...ofMeeting, day, time };

/**
 * The schema of `data` in the webhook's body, by the event's `type`. `unit`: the unit that held the case at
 * the time of the event.
 */
export const webhookBodies = {
  /** `due`: the end of the last day for the answer, as printed on the receipt. */
  "request.registered": z.strictObject({
    ...{ request: code, kind: key, subject: key, channel: key },
    province: z.optional(key),
    due: z.optional(moment),
  }),
  /**
   * Sent only to the partner from whose system the request came (C8). `number`: the number of the result
   * within its request, from 1; a later result replaces an earlier one. The values of `fields`, or the reason
   * why the result has no fields, are read at each attempt to deliver, and never stored with the delivery.
   */
  "request.result": z.strictObject({
    ...{ partner: key, externalCode, request: code, number: z.int() },
    what: z.enum(resultKinds),
    outcome: z.optional(key),
    fields: z.optional(resultFields),
    withoutWords: z.optional(withoutWords),
  }),
  "case.opened": z.strictObject(ofCase),
  "case.referred": z.strictObject({ ...ofCase, from: key }),
  "case.returned": z.strictObject({ ...ofCase, from: key }),
  "case.accepted": z.strictObject(ofCase),
  "case.deadline-extended": z.strictObject({ ...ofCase, clock: key, due: moment }),
  /** `level`: the level of superiors to which the overdue clock was escalated, from 1. */
  "case.overdue": z.strictObject({ ...ofCase, clock: key, level: z.int() }),
  /** `final`: the applicant cannot object to this answer. */
  "case.answered": z.strictObject({ ...ofCase, outcome: key, final: z.boolean() }),
  "case.second-stage-opened": z.strictObject({ ...ofCase, from: key }),
  "case.ended": z.strictObject({
    case: code,
    how: z.enum(["accepted", "second-stage", "outside", "withdrawn", "without-identity"]),
  }),
  "meeting.asked": z.strictObject({ ...ofMeeting, due: moment }),
  "meeting.booked": z.strictObject(atPlace),
  "meeting.cancelled": z.strictObject({ ...atPlace, by: z.enum(["applicant", "organisation"]) }),
  "meeting.held": z.strictObject(atPlace),
} as const;

export type WebhookEventType = keyof typeof webhookBodies;

/** The only event that goes only to partner systems (C8). */
export const requestResult = "request.result" as const satisfies WebhookEventType;

export const webhookEventTypes = Object.keys(webhookBodies) as readonly WebhookEventType[] as readonly [
  WebhookEventType,
  ...WebhookEventType[],
];

/** An event that an administrator sends to test an endpoint; webhooks cannot subscribe to it. */
export const webhookTest = "webhook.test";

/** The JSON that a webhook posts. `timestamp` is the time of the event, not of the post. */
export interface WebhookBody {
  readonly type: WebhookEventType | typeof webhookTest;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}
