/** Registering an administrative emergency: takes a minute and needs no account (S3, C15). */

import * as z from "zod/mini";
import { key, landline, line, mobile, words } from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { defineOperation } from "../operation.ts";
import { knownTo, registerRequest } from "./requests.ts";

/** The fields with which a person registers an emergency. Each page of the form checks some of them. */
export const emergency = z.strictObject({
  /** The problem: the key of a subject that the directory lists for emergencies. */
  reason: asking(key, "problem"),
  /**
   * The unit where the problem happened. The unit and the person named here are excluded from handling the
   * case (R2).
   */
  unit: z.optional(key),
  person: z.optional(line(2, 100)),
  /** The place within the building: a room, a counter, a floor. */
  room: z.optional(line(1, 60)),
  description: z.optional(words(3, 4_000)),
  fullName: z.optional(line(2, 100)),
  mobile,
  /** Who may know the applicant's identity (C15); when absent, only inspection. */
  knownTo: z.optional(z.enum(knownTo)),
});

export type Emergency = z.output<typeof emergency>;

/**
 * The fields of an emergency that a clerk registers for a person who telephones. The caller may have no mobile;
 * clerks then tell the caller by telephone what happens (C18). The clerk reads the text back to the caller, as
 * for every request (C6).
 */
const calledIn = z.strictObject({
  ...emergency.shape,
  mobile: z.optional(mobile),
  landline: z.optional(landline),
  readBack: z.literal(true, { error: "readBack" }),
  /** The language of the notices; Persian when absent. */
  language: z.optional(z.enum(languages)),
});

export const registerEmergencyForApplicant = defineOperation({
  id: "register-emergency-for-applicant",
  method: "POST",
  path: "/api/staff/emergencies",
  summary:
    "Registers an administrative emergency for a caller of 128: with inspection alone, as on the applicant's own page (S3).",
  description:
    "The clerk is journaled. A clerk in conflict cannot enter it (R2). Limits and the block list never apply (C17).",
  audience: "staff",
  action: "register-for-applicant",
  idempotent: true,
  body: calledIn,
  responses: {
    201: {
      summary: "Registered; `expected` has the hour, to be read to the caller with the code.",
      body: z.strictObject({
        ...registerRequest.responses[201].body.shape,
        /** No SMS can reach the applicant, so clerks tell the applicant by telephone what happens (C18). */
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
    "Name and text are hidden from the unit unless `knownTo` says otherwise (C15). Posted as an HTML form it leads to the receipt page.",
  audience: "anyone",
  idempotent: true,
  body: emergency,
  responses: {
    201: {
      summary: "Registered; `expected` has the hour. The same key and body again gives the same reply.",
      body: registerRequest.responses[201].body,
    },
  },
  refusals: ["unknown-choice", "too-many-from-here", "blocked"],
});
