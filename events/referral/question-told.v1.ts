import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const questionTold = defineEvent({
  name: "referral.question-told",
  version: 1,
  summary: "Whom no message reaches was told the question: the case waits for the reply from now on.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** When they were told. */
      toldAt: moment(),
      at: moment(),
    }),
});
