/** Registering a report without the reporter's identity. The reporter cannot follow the report up (C3). */

import * as z from "zod/mini";
import { moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { matterFields } from "./requests.ts";

const { about, kind, subject, province, description, complainedOfUnit, complainedOfPerson } = matterFields;

/**
 * The matter of a report, with the fields of a registration; nothing about the reporter. `kind`: a kind with
 * `withoutIdentity` in `GET /api/choices`.
 */
export const report = z.strictObject({
  about,
  kind,
  subject,
  province,
  description,
  complainedOfUnit,
  complainedOfPerson,
});

export type Report = z.output<typeof report>;

export const registerReport = defineOperation({
  id: "register-report",
  method: "POST",
  path: "/api/reports",
  summary: "Takes a report without identity: it has no tracking code, result or page (C3).",
  description: "It is handled like any request, but the reporter cannot be asked or told anything.",
  audience: "anyone",
  idempotent: true,
  body: report,
  responses: {
    201: {
      summary: "Taken. The same key and body again gives the same reply.",
      body: z.strictObject({ acceptedAt: moment }),
    },
  },
  refusals: ["unknown-choice", "too-many-from-here", "reports-full"],
});
