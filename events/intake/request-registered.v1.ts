import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, document, externalCode, language, moment, person, slug, staff } from "../fields.ts";

export const requestRegistered = defineEvent({
  name: "intake.request-registered",
  version: 1,
  summary: "An applicant registered a request; nobody has looked at it yet.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      kind: slug(),
      subject: slug(),
      /** The province the request is about, when it was given. */
      province: z.optional(slug()),
      channel: slug(),
      language: language(),
      registeredAt: moment(),
      /** Where the words are. */
      words: document(),
      /** Who is complained of, as far as the applicant named them and the directory knows them (R2). */
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      /** Name and words are hidden from the units until the applicant consents (C15). */
      hidden: z.optional(z.literal(true)),
      /** Who asks gave no name and is told nothing: `person` is nobody's but its words' (C3). */
      withoutIdentity: z.optional(z.literal(true)),
      /** For whom they ask by proxy, and whether a clerk saw the authority document (C11). */
      representing: z.optional(
        z.strictObject({
          person: person(),
          relation: z.enum(["lawyer", "guardian", "relative"]),
          seen: z.optional(z.literal(true)),
        }),
      ),
      /** It is a group's: who registers represents it, and others join by its code (C10). */
      collective: z.optional(z.literal(true)),
      /** Neither an SMS nor an e-mail reaches them: they are told by call or at the desk (C18). */
      byCall: z.optional(z.literal(true)),
      /** The end of the last day or hour for the answer, as the receipt says it (N8). */
      promised: z.optional(moment()),
      /** The day a paper form was handed in, in Tehran: clocks count from its beginning (C7). */
      handedIn: z.optional(day()),
      /** The day by which the sender of a letter asks for an answer, in Tehran (C19). */
      answerBy: z.optional(day()),
      /** The organisation has clocks of paper count from when it was entered (C7). */
      countsFromEntry: z.optional(z.literal(true)),
      /** Who entered it for them; absent where they registered it themselves (C6). */
      enteredBy: z.optional(staff()),
      /** Whose matter they were told it is, a hand-off of the directory; it is registered all the same (C5). */
      handOff: z.optional(slug()),
      /** The partner system it came from, and the code it has there (C8). */
      external: z.optional(z.strictObject({ partner: slug(), code: externalCode() })),
    }),
});
