import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingConflictRefused = defineEvent({
  name: "meeting.conflict-refused",
  version: 1,
  summary:
    "A conflict of interest was refused at a meeting: somebody in conflict tried something, or somebody in conflict was named.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      by: staff(),
      /** What was tried, by the name of its operation. */
      action: slug(),
      /** Who was named; absent when the one who tried is in conflict. */
      named: z.optional(staff()),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage"]),
      at: moment(),
    }),
});
