import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";

export const daysAsked = defineEvent({
  name: "meeting.days-asked",
  version: 1,
  summary: "A user asked to publish public days of an official; each day announces its own outcome.",
  public: true,
  data: () => z.strictObject({ host: staff(), first: day(), last: day(), by: staff(), at: moment() }),
});
