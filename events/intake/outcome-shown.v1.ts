import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person } from "../fields.ts";

export const outcomeShown = defineEvent({
  name: "intake.outcome-shown",
  version: 1,
  summary: "Who joined a group's request can see what came of it (C10): one event for each of them.",
  data: () =>
    z.strictObject({
      request: code(),
      /** Who joined; not who represents them. */
      person: person(),
      language: language(),
      outcome: z.enum(["answered", "final-answered", "withdrawn"]),
      at: moment(),
    }),
});
