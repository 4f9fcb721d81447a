/** Registering an administrative emergency: in a minute, without an account (S3, C15). */

import * as z from "zod/mini";
import { key, landline, line, mobile, words } from "../fields/fields.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { defineOperation } from "../operation.ts";
import { knownTo, registerRequest } from "./requests.ts";

/** The fields by themselves: the pages of the form check them a few at a time. */
export const emergency = z.strictObject({
  /** What went wrong: a key of the directory's subjects that are an emergency's. */
  reason: asking(key, "problem"),
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

/** Who calls may have no mobile: news then waits for a call (C18). The words are read back, as with every request (C6). */
const calledIn = z.strictObject({
  ...emergency.shape,
  mobile: z.optional(mobile),
  landline: z.optional(landline),
  readBack: z.literal(true, { error: "readBack" }),
  /** Of news; Persian when absent. */
  language: z.optional(z.enum(["fa", "en"])),
});

export const registerEmergencyForApplicant = defineOperation({
  id: "register-emergency-for-applicant",
  method: "POST",
  path: "/api/staff/emergencies",
  summary:
    "Registers an administrative emergency for who calls 128: to inspection alone, as their own page does (S3).",
  description:
    "Who enters it is kept with it. A clerk who is complained of, or whose unit is, does not enter it (R2). Limits and the block list never touch it (C17).",
  audience: "staff",
  action: "register-for-applicant",
  idempotent: true,
  body: calledIn,
  responses: {
    201: {
      summary: "Registered; `expected` says the hour, to be read to the caller with the code.",
      body: z.strictObject({
        ...registerRequest.responses[201].body.shape,
        /** C18: no SMS reaches them; they are called. */
        noMobile: z.optional(z.literal(true)),
      }),
    },
  },
  refusals: ["unknown-choice", "clerk-complained-of"],
});

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
  body: emergency,
  responses: {
    201: {
      summary: "Registered; `expected` says the hour. The same key and body again gives the same reply.",
      body: registerRequest.responses[201].body,
    },
  },
  refusals: ["unknown-choice", "too-many", "blocked"],
});
