import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment, staff } from "../fields.ts";
import { time } from "./meeting-fields.ts";

export const placeClosed = defineEvent({
  name: "meeting.place-closed",
  version: 1,
  summary: "A place was cancelled with its public day.",
  public: true,
  data: () =>
    z.strictObject({
      host: staff(),
      day: day(),
      time: time(),
      at: moment(),
    }),
});
