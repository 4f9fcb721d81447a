/**
 * Signed webhooks that partner systems send to Peygir, and the keys that verify their signatures (C8, N7).
 */

import * as z from "zod/mini";
import {
  key,
  landline,
  line,
  mobile,
  moment,
  person,
  postalCode,
  text,
  trackingCode,
  words,
} from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { defineOperation } from "../operation.ts";
import { emergency } from "../public/emergencies.ts";
import { identity } from "../public/requests.ts";
import { externalCode } from "./external-code.ts";

/** A time in the partner's system: ISO 8601, to the second or finer, with its offset or `Z`. */
const timestamp = z.iso.datetime({ offset: true });

export const registered = z.strictObject({
  externalCode,
  /** `kind` and `subject` are keys of `GET /api/choices`. */
  kind: key,
  subject: key,
  province: z.optional(key),
  /** The applicant's own text. */
  description: words(10, 4_000),
  /** The unit or person of this organisation that is accused (R2). */
  complainedOfUnit: z.optional(key),
  complainedOfPerson: z.optional(line(2, 100)),
  fullName: line(2, 100),
  identity,
  /** The applicant's mobile. Without one, clerks give the news by telephone or at the desk (C18). */
  mobile: z.optional(mobile),
  postalCode: z.optional(postalCode),
  language: z.optional(z.enum(languages)),
});

/**
 * S3: the fields of the page that registers an emergency. Clerks call an applicant without a mobile (C18).
 */
export const emergencyRegistered = z.strictObject({
  externalCode,
  ...emergency.shape,
  mobile: z.optional(mobile),
  landline: z.optional(landline),
  language: z.optional(z.enum(languages)),
});

export const partnerNews = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("request.registered"), timestamp, data: registered }),
  z.strictObject({ type: z.literal("emergency.registered"), timestamp, data: emergencyRegistered }),
  z.strictObject({
    type: z.literal("request.information-added"),
    timestamp,
    data: z.strictObject({ externalCode, words: words(3, 4_000) }),
  }),
  z.strictObject({
    type: z.literal("request.withdrawn"),
    timestamp,
    data: z.strictObject({ externalCode }),
  }),
]);

export const hearPartner = defineOperation({
  id: "hear-partner",
  method: "POST",
  path: "/api/partners/{partner}",
  summary:
    "A partner system registers a request or an emergency, adds to it or withdraws it, by a signed webhook.",
  description:
    "Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature` over the raw body. Deliver until the response is 2xx: the same `webhook-id`, and the same request under its own code, take effect once. 409 when that code was registered with other content. FOAD reports an administrative emergency (S3) as `emergency.registered`, not as a request.",
  audience: "partner",
  idempotent: true,
  params: z.strictObject({ partner: key }),
  body: partnerNews,
  responses: {
    200: {
      summary: "Done, now or before.",
      body: z.strictObject({ externalCode: z.string(), trackingCode, at: moment }),
    },
  },
  refusals: [
    ...["unknown-choice", "external-code-used", "no-such-external-code"],
    ...["request-ended", "request-erased", "enough-added", "too-many"],
  ] as const,
});

const number = z.int().check(z.gte(1));

export const partnerKeys = z.strictObject({
  partner: key,
  name: text,
  /** The partner's keys, newest first. */
  keys: z.array(
    z.strictObject({
      number,
      /** Whether messages signed with this key are accepted now. */
      inForce: z.boolean(),
      /** Absent for a key that an administrator entered before Peygir generated partners' keys. */
      madeAt: z.optional(moment),
      madeBy: z.optional(person),
      /** The time when the key ended, or will expire. */
      endsAt: z.optional(moment),
      endedBy: z.optional(person),
    }),
  ),
});

export const listPartnerKeys = defineOperation({
  id: "list-partner-keys",
  method: "GET",
  path: "/api/staff/partner-keys",
  summary:
    "The keys of partner systems, past and present, with who made and ended them and when; not the keys themselves (N7).",
  description:
    "Lists every partner of the organisation's data, also a partner without a key. Ended and expired keys stay in the list.",
  audience: "staff",
  action: "see-directory",
  responses: {
    200: { summary: "By partner.", body: z.strictObject({ partners: z.array(partnerKeys) }) },
  },
  refusals: [],
});

export const makePartnerKey = defineOperation({
  id: "make-partner-key",
  method: "POST",
  path: "/api/staff/partner-keys",
  summary: "Makes another signing key for a partner's program, to be given to its operator (N7).",
  description:
    "The response alone contains the key: for ten minutes a retry with the same idempotency key gets it too, after that not (`withheld`). Earlier keys stay valid until they are ended, or for `overlapDays`; at most two are valid. Each step is journaled.",
  audience: "staff",
  action: "edit-directory",
  idempotent: true,
  body: z.strictObject({
    partner: key,
    overlapDays: z.optional(z.int().check(z.gte(0), z.lte(90))),
  }),
  responses: {
    200: {
      summary: "The new key.",
      body: z.strictObject({
        partner: key,
        number,
        /** The address to which the partner's program sends its messages. */
        address: z.string(),
        key: z.optional(z.string()),
        /** The time until which a retry of the call returns the key once more. */
        toldUntil: moment,
        /** The reason, as a sentence, why the response no longer contains the key. */
        withheld: z.optional(z.string()),
      }),
    },
  },
  refusals: ["not-found", "two-partner-keys"],
});

export const endPartnerKey = defineOperation({
  id: "end-partner-key",
  method: "POST",
  path: "/api/staff/partner-keys/end",
  summary: "Ends a key of a partner: nothing that it signs is accepted any more (N7).",
  description: "Works at once. Messages that are signed by another key of the partner are still accepted.",
  audience: "staff",
  action: "edit-directory",
  idempotent: true,
  body: z.strictObject({ partner: key, number }),
  responses: {
    200: {
      summary: "The key is ended.",
      body: z.strictObject({ partner: key, number, endedAt: moment }),
    },
  },
  refusals: ["not-found", "partner-key-over"],
});

export const registerFromPartner = defineOperation({
  id: "register-from-partner",
  method: "POST",
  path: "/api/staff/partners/requests",
  summary: "Registers a request from a partner system without webhooks, as a row of its file (C8).",
  description:
    "Like the partner's own `request.registered`: the same request under its code there is registered once, whichever way reports it. 409 when that code was registered with other content.",
  audience: "staff",
  action: "register-for-applicant",
  idempotent: true,
  body: z.strictObject({ partner: key, request: registered }),
  responses: {
    200: {
      summary: "Registered, now or before.",
      body: z.strictObject({ externalCode: z.string(), trackingCode, at: moment }),
    },
  },
  refusals: ["unknown-choice", "external-code-used"],
});
