/** What partner systems tell us by signed webhook, and the keys they sign it with (C8, N7). */

import * as z from "zod/mini";
import { emergency } from "./emergencies.ts";
import { externalCode } from "./external-code.ts";
import { key, landline, line, mobile, moment, postalCode, trackingCode, words } from "./fields.ts";
import { defineOperation } from "./operation.ts";
import { identity } from "./requests.ts";
import { story } from "./story.ts";

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
  example: {
    params: { partner: story.partner.key },
    body: {
      type: "request.registered",
      timestamp: story.registeredAt,
      data: {
        externalCode: story.externalCode,
        kind: story.kind.key,
        subject: story.subject.key,
        province: story.province.key,
        description: story.description,
        fullName: story.fullName,
        identity: { type: "national-code", number: story.nationalCode },
        mobile: story.mobile,
      },
    },
    status: 200,
    response: {
      externalCode: story.externalCode,
      trackingCode: story.partnersCode,
      at: story.registeredAt,
    },
  },
});

export const readPartnerKey = defineOperation({
  id: "read-partner-key",
  method: "POST",
  path: "/api/staff/partners/key",
  summary: "The key that a partner's program signs with, to be handed to whoever runs it (N7).",
  description:
    "Derived, and stored nowhere. The partner's `keyNumber` in the directory says which is in force; the next number is another key, and the one before it is taken until the end of `oldKeyUntil`.",
  audience: "staff",
  action: "edit-directory",
  body: z.strictObject({ partner: key }),
  responses: {
    200: {
      summary: "The key in force.",
      body: z.strictObject({ partner: key, keyNumber: z.int(), key: z.string(), address: z.string() }),
    },
  },
  refusals: ["not-found"],
  example: {
    as: "administrator",
    body: { partner: story.partner.key },
    status: 200,
    response: {
      partner: story.partner.key,
      keyNumber: 1,
      key: story.partnersKey,
      address: "/api/partners/samad",
    },
  },
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
  example: {
    as: "clerk",
    body: {
      partner: story.partner.key,
      request: {
        externalCode: story.externalCode,
        kind: story.kind.key,
        subject: story.subject.key,
        province: story.province.key,
        description: story.description,
        fullName: story.fullName,
        identity: { type: "national-code", number: story.nationalCode },
        mobile: story.mobile,
      },
    },
    status: 200,
    response: {
      externalCode: story.externalCode,
      trackingCode: story.partnersCode,
      at: story.registeredAt,
    },
  },
});
