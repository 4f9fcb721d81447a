/**
 * Staff's access to personal data, and who saw it (R15, P3): every look is a row of a journal and is shown in
 * the case.
 */

import * as z from "zod/mini";
import { caseId, key, moment, named, person } from "../fields/fields.ts";
import { meetingId } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";

/** C13: the level of assurance of the applicant's identity. */
export const assurance = z.enum(["unverified", "mobile", "clerk", "identity-provider"]);

/**
 * Whether the mobile belongs to the holder of the identity; `unknown` when the service did not answer in
 * time.
 */
export const ownership = z.enum(["yes", "no", "unknown", "not-asked"]);

const identityType = z.enum(["national-code", "foreigner-code", "legal-id", "passport", "none"]);

const applicantView = z.strictObject({
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
  /** C11: the represented person; absent without one, or after the erasure of their data. */
  represented: z.optional(
    z.strictObject({
      fullName: z.string(),
      identityType,
      identityNumber: z.optional(z.string()),
      mobile: z.optional(z.string()),
    }),
  ),
  /**
   * C10: the members whom the applicant represents, by the name they gave; without those whose data were
   * erased.
   */
  members: z.optional(z.array(z.strictObject({ fullName: z.string(), joinedAt: moment }))),
});

const params = z.strictObject({ case: caseId });

export const readApplicant = defineOperation({
  id: "read-applicant",
  method: "GET",
  path: "/api/staff/cases/{case}/applicant",
  summary:
    "The applicant's name and address, for people who work on the case. Each look is recorded and shown in it.",
  audience: "staff",
  action: "see-applicant",
  params,
  responses: { 200: { summary: "As given on this request.", body: applicantView } },
  refusals: ["not-found", "not-yours-to-do", "identity-hidden", "without-identity", "erased"],
});

/** A look: who, when, at what. Looks by one person at the same thing within an hour count as one. */
const look = z.strictObject({
  by: person,
  at: moment,
  /**
   * `case`: the applicant's text and the whole case; `applicant`: name and address; `status`: by a clerk who
   * identified the applicant; `meeting`: texts and minutes of a meeting.
   */
  what: z.enum(["case", "applicant", "status", "meeting"]),
  /** The meeting whose texts were looked at. */
  meeting: z.optional(meetingId),
});

/** R2: a user in conflict tried an operation, or a user named a unit or person in conflict. */
const refusedConflict = z.strictObject({
  by: person,
  at: moment,
  what: z.literal("refused"),
  /** The name of the refused operation. */
  action: key,
  /** Absent when the user themselves is in conflict. */
  named: z.optional(z.union([z.strictObject({ unit: named }), z.strictObject({ person })])),
  why: z.enum(["complained-of", "below", "replaced", "belonged", "acting-for", "first-stage"]),
});

export const listLooks = defineOperation({
  id: "list-looks",
  method: "GET",
  path: "/api/staff/cases/{case}/looks",
  summary:
    "Looks at the case, at the applicant's data and at the texts of its meetings, and refused conflicts of interest, newest first (R15, R2).",
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
