import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const linksShown = defineEvent({
  name: "intake.links-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that the request's case was linked to cases about the same matter, or unlinked, or that a linked case was answered. The timeline does not name these cases.",
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
