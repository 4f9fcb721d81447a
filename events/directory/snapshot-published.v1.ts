import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const snapshotPublished = defineEvent({
  name: "directory.snapshot-published",
  version: 1,
  summary: "A new version of the organisation's data, a numbered snapshot, is in force.",
  public: true,
  data: () =>
    z.strictObject({
      number: z.int(),
      at: moment(),
    }),
});
