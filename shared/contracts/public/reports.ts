/** A report without identity: taken, and nothing else (C3). */

import * as z from "zod/mini";
import { moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { matterFields } from "./requests.ts";

const { about, kind, subject, province, description, complainedOfUnit, complainedOfPerson } = matterFields;

/** What it is about, as in a registration; nothing of who asks. `kind`: one that `GET /api/choices` says is `withoutIdentity`. */
const report = z.strictObject({
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
  summary: "Takes a report without identity: no tracking code, no result, no page of it (C3).",
  description: "It is handled as every request is, and nobody can be asked or told anything about it.",
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
