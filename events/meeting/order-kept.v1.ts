import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const orderKept = defineEvent({
  name: "meeting.order-kept",
  version: 1,
  summary: "A meeting hears that something ordered there was done.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** As the case numbers those ordered at meetings. */
      commitment: z.int().check(z.gte(1)),
      at: moment(),
    }),
});
