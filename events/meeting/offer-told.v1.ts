import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const offerTold = defineEvent({
  name: "meeting.offer-told",
  version: 1,
  summary: "Whom no message reaches was told the times: from now on the offer stands as long as any.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** Until then it stands. */
      until: moment(),
      at: moment(),
    }),
});
