import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const snapshotPublished = defineEvent({
  name: "directory.snapshot-published",
  version: 1,
  summary: "A new numbered snapshot of the organisation is in force.",
  public: true,
  data: () =>
    z.strictObject({
      number: z.int(),
      at: moment(),
    }),
});
