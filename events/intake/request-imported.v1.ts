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

export const requestImported = defineEvent({
  name: "intake.request-imported",
  version: 1,
  summary: "An operator brought a request of an earlier system here; nobody is told (P8).",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      kind: slug(),
      subject: slug(),
      province: z.optional(slug()),
      channel: slug(),
      language: language(),
      locale: z.optional(locale()),
      /** The earlier system, and the code of the request there. */
      from: slug(),
      code: externalCode(),
      /** When the earlier system registered the request. */
      registeredAt: moment(),
      importedAt: moment(),
      words: document(),
      complainedOf: z.optional(z.strictObject({ units: z.array(slug()), people: z.array(staff()) })),
      /**
<<<<<<< HEAD
       * Set while no inspector has matched the written name of the accused person (R2). `candidates` are the members of
       * staff with a similar name; each is also in `complainedOf.people`. Empty when no name is similar.
=======
       * Set while nobody has decided whom the written name of the accused person means (R2). `candidates` are the members of
       * staff with such a name; each is also in `complainedOf.people`. Empty when the name resembles no member of staff.
       */
      undecidedName: z.optional(z.strictObject({ candidates: z.array(staff()) })),
      hidden: z.optional(z.literal(true)),
      byCall: z.optional(z.literal(true)),
      /** The unit that has, or answered, the request in the earlier system; routing rules decide when absent. */
      unit: z.optional(slug()),
      /** The last day for the answer, as the earlier system had it; when absent, deadlines begin at the import. */
      due: z.optional(day()),
      /** How and when the request ended in the earlier system; absent for an open request. */
      closed: z.optional(
        z.union([
          z.strictObject({ how: z.literal("answered"), at: moment(), outcome: slug(), answer: document() }),
          z.strictObject({ how: z.literal("withdrawn"), at: moment() }),
        ]),
      ),
    }),
});
