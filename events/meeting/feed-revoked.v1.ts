import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const feedRevoked = defineEvent({
  name: "meeting.feed-revoked",
  version: 1,
  summary: "The private calendar feed of an official's meetings was ended.",
  public: true,
  data: () => z.strictObject({ host: staff(), at: moment() }),
});
