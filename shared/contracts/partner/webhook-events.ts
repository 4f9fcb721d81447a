/**
 * What webhooks can hear (N6): a closed list, and for each the body that is posted. These are promises to others' systems: a
 * field may be added, none changed or taken away. Ids, codes and dates only; no names, no contact details, no words. A partner alone
 * has the words of its own requests' results, and they stand in nothing but what is posted (C8).
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

/** `data` of the body, by `type`. `unit`: who holds the case then. */
export const webhookBodies = {
  /** `due`: the end of the last day for the answer, as the receipt says it. */
  "request.registered": z.strictObject({
    ...{ request: code, kind: key, subject: key, channel: key },
    province: z.optional(key),
    due: z.optional(moment),
  }),
  /**
   * Only to the partner that the request came from (C8). `number`: which result of the request, from 1; a later one takes its place.
   * `fields`, with the words of an answer, or why there are none, are asked for at each attempt and kept in no delivery.
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
  /** `level`: how far up the line it went, from 1. */
  "case.overdue": z.strictObject({ ...ofCase, clock: key, level: z.int() }),
  /** `final`: no objection follows. */
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

/** What a partner system hears of, and nobody else (C8). */
export const requestResult = "request.result" as const satisfies WebhookEventType;

export const webhookEventTypes = Object.keys(webhookBodies) as readonly WebhookEventType[] as readonly [
  WebhookEventType,
  ...WebhookEventType[],
];

/** Sent by who wants to see whether their endpoint works; to no list belongs. */
export const webhookTest = "webhook.test";

/** What is posted, as JSON: `timestamp` is when it happened, whenever it is posted. */
export interface WebhookBody {
  readonly type: WebhookEventType | typeof webhookTest;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}
