/** The duty report: on how many days officials received applicants, and how many meetings they held, by month (M15). */

import * as z from "zod/mini";
import { named, person } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

const solarMonth = z
  .string()
  .check(
    z.describe("A month of the Solar Hijri calendar: `1405-09`."),
    z.regex(/^1[34]\d{2}-(0[1-9]|1[0-2])$/, { error: "not-one-of" }),
  );

const duty = z.strictObject({
  official: person,
  unit: named,
  days: z.strictObject({
    /** The number of days for meetings that are over and were not cancelled. */
    held: z.int(),
    /** The number of days for meetings that are today or later. */
    ahead: z.int(),
    cancelled: z.int(),
  }),
  /**
   * The number of meetings with this official that applicants requested in the month, whichever person
   * decided about the requests.
   */
  requests: z.int(),
  /** The number of meetings that took place in the month. */
  meetings: z.int(),
  /**
   * The number of times that the applicant, or the organisation, did not come, counted in the month of the
   * meeting.
   */
  absences: z.strictObject({ applicant: z.int(), organisation: z.int() }),
  /** The number of orders in the final minutes of meetings that took place in the month. */
  orders: z.int(),
  /** The number of these orders that were judged as carried out up to now. */
  kept: z.int(),
});

export const readDuty = defineOperation({
  id: "read-duty",
  action: "see-duty",
  method: "GET",
  audience: "staff",
  path: "/api/staff/duty",
  summary:
    "The duty report of a month: public days held, requests, meetings, absences, orders and those carried out, of each official (M15).",
  description:
    "The head of the organisation and auditors see all officials; other heads those of their units and below; coordinators those of their unit. `whole`: includes meetings of officials who are accused, for auditors only, since no figure may reveal one to others (M3).",
  query: z.strictObject({ month: solarMonth }),
  responses: {
    200: {
      summary: "In the order of the directory. Officials with nothing to report have zeros.",
      body: z.strictObject({ month: z.string(), whole: z.boolean(), officials: z.array(duty) }),
    },
  },
  refusals: [],
});
