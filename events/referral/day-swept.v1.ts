import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment } from "../fields.ts";

export const daySwept = defineEvent({
  name: "referral.day-swept",
  version: 1,
  summary:
    "The holders of all open cases were checked for conflicts of interest on this day. The check is daily because the days of deputies begin and end without a new version of the directory.",
  public: true,
  data: () =>
    z.strictObject({
      day: day(),
      at: moment(),
    }),
});
