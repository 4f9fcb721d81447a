import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const feedMade = defineEvent({
  name: "meeting.feed-made",
  version: 1,
  summary: "A private calendar feed of an official's meetings was made; the one before it stopped working.",
  public: true,
  data: () => z.strictObject({ host: staff(), at: moment() }),
});
