/** How far the dates of open cases are counted by the calendar in force (D3): what whoever changed it waits for. */

import * as z from "zod/mini";
import { moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

export const readRecount = defineOperation({
  id: "read-recount",
  method: "GET",
  path: "/api/staff/recount",
  summary: "Whether the dates of all open cases are counted by the calendar in force (D3).",
  description:
    "Counting begins within a minute of a published change of the calendar. It says nothing of how many cases there are (R2). A change of the organisation's data that touches no working hour counts nothing.",
  audience: "staff",
  action: "edit-directory",
  responses: {
    200: {
      summary: "As the journal has it at this moment.",
      body: z.strictObject({
        /** Of the organisation's data in force. */
        number: z.int(),
        /** Of the calendar in force: `waiting` while nobody has begun to count by it. */
        stage: z.enum(["waiting", "running", "finished"]),
        /** The newest count, while `waiting` that of an earlier calendar; absent before the first one. */
        newest: z.optional(
          z.strictObject({
            /** Of the organisation's data that it began with. */
            number: z.int(),
            begunAt: moment,
            /** When the newest batch of cases was looked at; once `through`, when it was finished. */
            at: moment,
            through: z.boolean(),
          }),
        ),
      }),
    },
  },
  refusals: [],
});
