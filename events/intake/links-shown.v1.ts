import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person } from "../fields.ts";

export const linksShown = defineEvent({
  name: "intake.links-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that it was linked with others on the same matter, no longer is, or that such another one was answered; of the others it says nothing.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      what: z.enum(["linked", "unlinked", "similar-answered"]),
      at: moment(),
    }),
});
