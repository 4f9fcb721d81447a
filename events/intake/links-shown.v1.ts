import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const linksShown = defineEvent({
  name: "intake.links-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that it was linked to others about the same matter, was unlinked, or that a linked one was answered, without naming the others.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      what: z.enum(["linked", "unlinked", "similar-answered"]),
      at: moment(),
    }),
});
