import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const partAnswered = defineEvent({
  name: "referral.part-answered",
  version: 1,
  summary: "A divided case learned that a unit answered its part.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      part: code(),
      at: moment(),
    }),
});
