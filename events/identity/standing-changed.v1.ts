import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, person, staff } from "../fields.ts";

export const standingChanged = defineEvent({
  name: "identity.standing-changed",
  version: 1,
  summary: "The level of assurance of a person's identity changed.",
  public: true,
  data: () =>
    z.strictObject({
      person: person(),
      what: z.enum(["mobile-confirmed", "attested", "signed-in", "ownership-checked"]),
      /** The clerk who confirmed the identity. */
      by: z.optional(staff()),
      at: moment(),
    }),
});
