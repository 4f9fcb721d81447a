/** The progress of recomputing the deadlines of open cases after a change of the calendar (D3). */

import * as z from "zod/mini";
import { moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

export const readRecount = defineOperation({
  id: "read-recount",
  method: "GET",
  path: "/api/staff/recount",
  summary: "Whether the dates of all open cases follow the calendar in force (D3).",
  description:
    "Recomputing begins within a minute of a published change of the calendar. The number of cases stays hidden (R2). Changes of the organisation's data without effect on working hours recompute nothing.",
  audience: "staff",
  action: "edit-directory",
  responses: {
    200: {
      summary: "As the journal has it now.",
      body: z.strictObject({
        /** The number of the current directory snapshot. */
        number: z.int(),
        /**
         * How far the deadlines have been recomputed for the current calendar. `waiting`: the run has not
         * begun.
         */
        stage: z.enum(["waiting", "running", "finished"]),
        /**
         * The newest recomputation of the deadlines. While the stage is `waiting`, this is the run for an
         * earlier calendar; absent when no run has begun yet.
         */
        newest: z.optional(
          z.strictObject({
            /** The version number of the directory snapshot with which the run began. */
            number: z.int(),
            begunAt: moment,
            /**
             * The time at which the newest batch of cases was done; when `through` is true, the time at which
             * the run finished.
             */
            at: moment,
            through: z.boolean(),
          }),
        ),
      }),
    },
  },
  refusals: [],
});
