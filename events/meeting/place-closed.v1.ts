import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";
import { time } from "./meeting-fields.ts";

export const placeClosed = defineEvent({
  name: "meeting.place-closed",
  version: 1,
  summary: "An appointment time was cancelled, because its day was cancelled.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      day: day(),
      time: time(),
      at: moment(),
    }),
});
