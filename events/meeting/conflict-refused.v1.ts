import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingConflictRefused = defineEvent({
  name: "meeting.conflict-refused",
  version: 1,
  summary:
    "An operation on a meeting was refused because of a conflict of interest: the user who tried the operation is in conflict, or the user named a person who is in conflict.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      by: staff(),
      /** The name of the operation that was refused because of the conflict of interest. */
      action: slug(),
      /** The person in conflict whom the user named; absent when the user is in conflict. */
      named: z.optional(staff()),
      why: z.enum(["complained-of", "below", "acting-for", "first-stage"]),
      at: moment(),
    }),
});
