import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const partAnswered = defineEvent({
  name: "referral.part-answered",
  version: 1,
  summary: "A part of a case was answered, and the case learned of it.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      part: code(),
      at: moment(),
    }),
});
