import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, document, externalCode, language, moment, person, slug, staff } from "../fields.ts";

export const requestRegistered = defineEvent({
  name: "intake.request-registered",
  version: 1,
  summary: "An applicant registered a request.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      kind: slug(),
      subject: slug(),
      /** The province the request is about, if given. */
      province: z.optional(slug()),
      channel: slug(),
      language: language(),
      registeredAt: moment(),
      /** The address of the text. */
      words: document(),
      /**
       * The accused units and people, as far as the applicant named them and the directory knows them
       * (R2).
       */
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      /** Name and text are hidden from the units until the applicant consents (C15). */
      hidden: z.optional(z.literal(true)),
      /** The reporter gave no name and is told nothing: `person` is an id for the text alone (C3). */
      withoutIdentity: z.optional(z.literal(true)),
      /** The represented person, and whether a clerk saw the authority document (C11). */
      representing: z.optional(
        z.strictObject({
          person: person(),
          relation: z.enum(["lawyer", "guardian", "relative"]),
          seen: z.optional(z.literal(true)),
        }),
      ),
      /** A collective request: the applicant represents the group, and members join by its code (C10). */
      collective: z.optional(z.literal(true)),
      /** Neither an SMS nor an e-mail reaches the applicant: they are told by call or at the desk (C18). */
      byCall: z.optional(z.literal(true)),
      /** The end of the last day or hour for the answer, as on the receipt (N8). */
      promised: z.optional(moment()),
      /** The day a paper form was handed in, in Tehran: clocks count from its beginning (C7). */
      handedIn: z.optional(day()),
      /** The day by which the sender of a letter asks for an answer, in Tehran (C19). */
      answerBy: z.optional(day()),
      /** The organisation's clocks of paper count from the entry (C7). */
      countsFromEntry: z.optional(z.literal(true)),
      /** The clerk who entered it; absent when the applicant registered it themselves (C6). */
      enteredBy: z.optional(staff()),
      /** The hand-off of the directory that the applicant was shown before registering anyway (C5). */
      handOff: z.optional(slug()),
      /** The partner system it came from, and its code there (C8). */
      external: z.optional(z.strictObject({ partner: slug(), code: externalCode() })),
    }),
});
