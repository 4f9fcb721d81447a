import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, person } from "../fields.ts";

export const memberJoined = defineEvent({
  name: "intake.member-joined",
  version: 1,
  summary: "Somebody joined a group's request by its code (C10); its representative goes on acting for all.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      /** Where the name is under which they joined. */
      name: document(),
      at: moment(),
    }),
});
