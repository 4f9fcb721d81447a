/**
 * The events of outgoing webhooks (N6): a closed list, with the body of each. These are promises to other
 * systems: fields may be added, never changed or removed. Ids, codes and dates only; no names, contact
 * details or texts. Only a partner gets texts, those of its own requests' results, and deliveries do not
 * store them (C8).
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

/** `data` of the body, by `type`. `unit`: the unit that holds the case at that time. */
export const webhookBodies = {
  /** `due`: the end of the last day for the answer, as on the receipt. */
  "request.registered": z.strictObject({
    ...{ request: code, kind: key, subject: key, channel: key },
    province: z.optional(key),
    due: z.optional(moment),
  }),
  /**
   * Only to the partner that the request came from (C8). `number`: the number of the result in its request,
   * from 1; a later one replaces it. `fields`, with the text of an answer, or the reason for their absence,
   * are read at each attempt and stored in no delivery.
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
  /** `level`: the level of escalation, from 1. */
  "case.overdue": z.strictObject({ ...ofCase, clock: key, level: z.int() }),
  /** `final`: no objection can follow. */
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

/** The event for partner systems only (C8). */
export const requestResult = "request.result" as const satisfies WebhookEventType;

export const webhookEventTypes = Object.keys(webhookBodies) as readonly WebhookEventType[] as readonly [
  WebhookEventType,
  ...WebhookEventType[],
];

/** Sent on request, to test an endpoint; not part of the list. */
export const webhookTest = "webhook.test";

/** The posted JSON: `timestamp` is the time of the event, not of the post. */
export interface WebhookBody {
  readonly type: WebhookEventType | typeof webhookTest;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}
