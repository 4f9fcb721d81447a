import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";
import { cancelledBecause } from "./meeting-fields.ts";

export const dayCancelled = defineEvent({
  name: "meeting.day-cancelled",
  version: 1,
  summary:
    "An official does not receive people on a day after all; whoever had a time comes first next time.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      day: day(),
      because: cancelledBecause(),
      at: moment(),
    }),
});
