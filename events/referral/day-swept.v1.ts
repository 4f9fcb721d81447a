import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment } from "../fields.ts";

export const daySwept = defineEvent({
  name: "referral.day-swept",
  version: 1,
  summary:
    "Of every open case it was asked whether whoever has it may have it on this day: deputies' days begin and end without anybody publishing anything.",
  public: true,
  data: () =>
    z.strictObject({
      day: day(),
      at: moment(),
    }),
});
