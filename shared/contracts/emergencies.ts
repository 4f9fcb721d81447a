/** Registering an administrative emergency: in a minute, without an account (S3, C15). */

import * as z from "zod/mini";
import { key, line, mobile, words } from "./fields.ts";
import { defineOperation } from "./operation.ts";
import { knownTo, registerRequest } from "./requests.ts";
import { story } from "./story.ts";

/** The fields by themselves: the pages of the form check them a few at a time. */
export const emergency = z.strictObject({
  /** What went wrong: a key of the directory's subjects that are an emergency's. */
  reason: key,
  /** Where it happened; whoever is named has no hand in it (R2). */
  unit: z.optional(key),
  person: z.optional(line(2, 100)),
  /** A room, a counter, a floor. */
  room: z.optional(line(1, 60)),
  description: z.optional(words(3, 4_000)),
  fullName: z.optional(line(2, 100)),
  mobile,
  /** C15: absent, nobody but inspection is told who asks. */
  knownTo: z.optional(z.enum(knownTo)),
});

export type Emergency = z.output<typeof emergency>;

export const registerEmergency = defineOperation({
  id: "register-emergency",
  method: "POST",
  path: "/api/emergencies",
  summary:
    "Registers an administrative emergency: it goes to inspection alone, on a clock of working hours (S3).",
  description:
    "Name and words are hidden from the unit unless `knownTo` says otherwise (C15). Sent as an HTML form it leads to the receipt page.",
  audience: "anyone",
  idempotent: true,
  form: { names: {} },
  body: emergency,
  responses: {
    201: {
      summary: "Registered; `expected` says the hour. The same key and body again gives the same reply.",
      body: registerRequest.responses[201].body,
    },
  },
  refusals: ["unknown-choice", "too-many", "blocked"],
  example: {
    body: { reason: "absent-employee", room: "۲۱۴", mobile: story.mobile },
    status: 201,
    response: {
      trackingCode: story.code,
      registeredAt: story.registeredAt,
      expected: { due: story.due, promised: story.due },
      unit: story.unit,
    },
  },
});
