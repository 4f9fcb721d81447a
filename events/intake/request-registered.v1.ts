import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import {
  code,
  day,
  document,
  externalCode,
  language,
  locale,
  moment,
  person,
  slug,
  staff,
} from "../fields.ts";

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
      /** The province that the request is about; absent when the applicant gave none. */
      province: z.optional(slug()),
      channel: slug(),
      language: language(),
      locale: z.optional(locale()),
      registeredAt: moment(),
      /** The address of the request's text in the encrypted store. */
      words: document(),
      /** The accused units and people that the applicant named and the directory contains (R2). */
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      /**
       * Set while nobody has decided whom the written name of the accused person means (R2). `candidates` are the members of
       * staff with such a name; each is also in `complainedOf.people`. Empty when the name resembles no member of staff.
       */
      undecidedName: z.optional(z.strictObject({ candidates: z.array(staff()) })),
      /**
       * True when the applicant's name and text are hidden from the units until the applicant consents (C15).
       */
      hidden: z.optional(z.literal(true)),
      /**
       * True for a report without a name (C3). The reporter receives no news, and `person` is an id that is used only
       * to encrypt the report's text.
       */
      withoutIdentity: z.optional(z.literal(true)),
      /** The represented person, and whether a clerk saw the representative's authority document (C11). */
      representing: z.optional(
        z.strictObject({
          person: person(),
          relation: z.enum(["lawyer", "guardian", "relative"]),
          seen: z.optional(z.literal(true)),
        }),
      ),
      /**
       * True for a collective request: the applicant represents a group, whose members join with the group's
       * code (C10).
       */
      collective: z.optional(z.literal(true)),
      /**
       * True when neither an SMS nor an e-mail reaches the applicant: clerks then tell the applicant by phone
       * or at the desk what happens (C18).
       */
      byCall: z.optional(z.literal(true)),
      /** The deadline of the answer, as the receipt states it: the end of its last day or hour (N8). */
      promised: z.optional(moment()),
      /**
       * The date in Tehran on which a paper form was handed in. Deadlines count from the beginning of that
       * day (C7).
       */
      handedIn: z.optional(day()),
      /** The date in Tehran by which the sender of a letter wants an answer (C19). */
      answerBy: z.optional(day()),
      /** True when deadlines of this paper form count from the clerk's entry of the form instead of `handedIn` (C7). */
      countsFromEntry: z.optional(z.literal(true)),
      /** The clerk who entered the request; absent when the applicant registered it online (C6). */
      enteredBy: z.optional(staff()),
      /**
       * Set when the form advised the applicant that another organisation is responsible, and the applicant registered
       * anyway: the advice's key in the directory (C5).
       */
      handOff: z.optional(slug()),
      /** The partner system that sent the request, and the code of the request in that system (C8). */
      external: z.optional(z.strictObject({ partner: slug(), code: externalCode() })),
    }),
});
