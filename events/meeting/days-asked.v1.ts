import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";

export const daysAsked = defineEvent({
  name: "meeting.days-asked",
  version: 1,
  summary:
    "A user asked to publish several days on which an official receives applicants. A separate event announces the outcome of each day.",
  public: true,
  data: () => z.strictObject({ host: staff(), first: day(), last: day(), by: staff(), at: moment() }),
});
