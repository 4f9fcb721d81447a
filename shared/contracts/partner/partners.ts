/** What partner systems tell us by signed webhook, and the keys they sign it with (C8, N7). */

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
import { defineOperation } from "../operation.ts";
import { emergency } from "../public/emergencies.ts";
import { identity } from "../public/requests.ts";
import { externalCode } from "./external-code.ts";

/** When it happened there: ISO 8601, to the second or finer, with its offset or `Z`. */
const timestamp = z.iso.datetime({ offset: true });

const registered = z.strictObject({
  externalCode,
  /** Keys of `GET /api/choices`. */
  kind: key,
  subject: key,
  province: z.optional(key),
  /** The person's own words. */
  description: words(10, 4_000),
  /** R2: the unit or person of ours that is complained of. */
  complainedOfUnit: z.optional(key),
  complainedOfPerson: z.optional(line(2, 100)),
  fullName: line(2, 100),
  identity,
  /** Without one they are told by call or at the desk (C18). */
  mobile: z.optional(mobile),
  postalCode: z.optional(postalCode),
  language: z.optional(z.enum(["fa", "en"])),
});

/** S3: as its own page asks it; who has no mobile is told by call (C18). */
const emergencyRegistered = z.strictObject({
  externalCode,
  ...emergency.shape,
  mobile: z.optional(mobile),
  landline: z.optional(landline),
  language: z.optional(z.enum(["fa", "en"])),
});

const partnerNews = z.discriminatedUnion("type", [
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
    "Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature` over the body as it is sent. Deliver until the answer is 2xx: the same `webhook-id`, and the same request under its own code, have their effect once. Where another content was registered under that code before: 409. An administrative emergency (S3) is FOAD's to tell, as `emergency.registered`, and no request.",
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

const partnerKeys = z.strictObject({
  partner: key,
  name: text,
  /** The newest first. */
  keys: z.array(
    z.strictObject({
      number,
      /** Whether a message that it signs is taken now. */
      inForce: z.boolean(),
      /** Absent of a key from before keys were made here. */
      madeAt: z.optional(moment),
      madeBy: z.optional(person),
      /** When it ended, or will end by itself. */
      endsAt: z.optional(moment),
      endedBy: z.optional(person),
    }),
  ),
});

export const listPartnerKeys = defineOperation({
  id: "list-partner-keys",
  method: "GET",
  path: "/api/staff/partner-keys",
  summary: "Which keys partner systems have and had, who made and ended them, and when; no key itself (N7).",
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
  summary:
    "Makes another key that a partner's program signs with, to be handed to the program's operator (N7).",
  description:
    "The key is told here and nowhere else: for ten minutes a retry, by its idempotency key, is answered with it, and after that without it (`withheld`). Keys in force are taken besides it until they are ended, or for `overlapDays`; there are two at most. Each step is kept with who and when.",
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
        /** Where the program sends its messages. */
        address: z.string(),
        key: z.optional(z.string()),
        /** Until when a retry is answered with the key. */
        toldUntil: moment,
        /** Why there is no key any more, in words. */
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
  summary: "Ends a key of a partner: nothing that it signs is taken any more (N7).",
  audience: "staff",
  action: "edit-directory",
  idempotent: true,
  body: z.strictObject({ partner: key, number }),
  responses: {
    200: {
      summary: "It is ended.",
      body: z.strictObject({ partner: key, number, endedAt: moment }),
    },
  },
  refusals: ["not-found", "partner-key-over"],
});

export const registerFromPartner = defineOperation({
  id: "register-from-partner",
  method: "POST",
  path: "/api/staff/partners/requests",
  summary: "Registers a request that came from a partner system without webhooks, as a row of its file (C8).",
  description:
    "As the partner's own `request.registered` would: the same request under its code there comes in once, whichever way tells of it. Where another content was registered under that code before: 409.",
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
