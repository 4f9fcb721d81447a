import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const feedRevoked = defineEvent({
  name: "meeting.feed-revoked",
  version: 1,
  summary: "The secret address at which a calendar program read an official's meetings stopped working.",
  public: true,
  data: () => z.strictObject({ host: staff(), at: moment() }),
});
