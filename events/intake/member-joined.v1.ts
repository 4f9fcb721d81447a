import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, person } from "../fields.ts";

export const memberJoined = defineEvent({
  name: "intake.member-joined",
  version: 1,
  summary:
    "A person joined a group's request with its group code (C10). The representative still acts for all members.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      /** The address, in the encrypted store, of the name under which the member joined. */
      name: document(),
      at: moment(),
    }),
});
