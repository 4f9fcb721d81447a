/**
 * Reading an applicant's personal data, and the record of who read it (R15, P3). Each access (“look”) is a
 * row in a journal, and the case shows all of them.
 */

import * as z from "zod/mini";
import { caseId, key, moment, named, person } from "../fields/fields.ts";
import { meetingId } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";

/** C13: how far the applicant's identity was verified. */
export const assurance = z.enum(["unverified", "mobile", "clerk", "identity-provider"]);

/**
 * Whether the mobile is registered to the holder of the identity; `unknown` when the external service that
 * checks this did not answer in time.
 */
export const ownership = z.enum(["yes", "no", "unknown", "not-asked"]);

const identityType = z.enum(["national-code", "foreigner-code", "legal-id", "passport", "none"]);

export const applicantView = z.strictObject({
  fullName: z.string(),
  identityType,
  identityNumber: z.optional(z.string()),
  mobile: z.optional(z.string()),
  landline: z.optional(z.string()),
  email: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  contactBy: z.enum(["sms", "email"]),
  assurance,
  mobileOwnership: ownership,
  /** C11: the represented person; absent when there is none, or when their data were erased. */
  represented: z.optional(
    z.strictObject({
      fullName: z.string(),
      identityType,
      identityNumber: z.optional(z.string()),
      mobile: z.optional(z.string()),
    }),
  ),
  /**
   * C10: the members whom the applicant represents, with the names that they gave; without members whose data
   * were erased.
   */
  members: z.optional(z.array(z.strictObject({ fullName: z.string(), joinedAt: moment }))),
});

const params = z.strictObject({ case: caseId });

/** C19, D10: what is printed with the applicant's name. */
const printedFor = ["letter", "certificate"] as const;

export const readApplicant = defineOperation({
  id: "read-applicant",
  method: "GET",
  path: "/api/staff/cases/{case}/applicant",
  summary:
    "The applicant's name and address, for people who work on the case. Each look is recorded and shown in it.",
  description: "Refused while the applicant is hidden from the caller, and after an erasure.",
  audience: "staff",
  action: "see-applicant",
  params,
  query: z.strictObject({
    /**
     * The paper on which the caller prints the name; the record of the access names it. Absent when a screen shows the
     * name.
     */
    for: z.optional(z.enum(printedFor)),
  }),
  responses: { 200: { summary: "As given on this request.", body: applicantView } },
  refusals: ["not-found", "not-yours-to-do", "identity-hidden", "without-identity", "erased"],
});

/**
 * An access to data: who read what, and when. Several accesses by one person to the same thing within an hour
 * count as one.
 */
export const look = z.strictObject({
  by: person,
  at: moment,
  /**
   * The data that were read. `case`: the whole case with the applicant's text; `applicant`: name and address; `status`:
   * the public status, read by a clerk who identified the applicant; `meeting`: texts and minutes of a meeting.
   */
  what: z.enum(["case", "applicant", "status", "meeting"]),
  /** The meeting whose texts were read. */
  meeting: z.optional(meetingId),
  /** The applicant's file that was opened, by its number in the request. */
  file: z.optional(z.int()),
});

/**
 * R2: an operation that was refused, since its user has a conflict of interest in the case, or named a unit or
 * person that has one.
 */
const refusedConflict = z.strictObject({
  by: person,
  at: moment,
  what: z.literal("refused"),
  /** The name of the refused operation. */
  action: key,
  /** The unit or person with a conflict of interest that the operation named; absent when the user has the conflict. */
  named: z.optional(z.union([z.strictObject({ unit: named }), z.strictObject({ person })])),
  why: z.enum(["complained-of", "below", "replaced", "belonged", "acting-for", "first-stage"]),
});

export const listLooks = defineOperation({
  id: "list-looks",
  method: "GET",
  path: "/api/staff/cases/{case}/looks",
  summary:
    "Looks at the case, at the applicant's data and at the texts of its meetings, and refused conflicts of interest, newest first (R15, R2).",
  description: "A refused attempt says which action was tried, and by whom.",
  audience: "staff",
  action: "see-looks",
  params,
  responses: {
    200: {
      summary: "At most the newest 200.",
      body: z.strictObject({ looks: z.array(z.union([look, refusedConflict])) }),
    },
  },
  refusals: ["not-found", "not-yours-to-do"],
});
