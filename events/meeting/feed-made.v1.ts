import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const feedMade = defineEvent({
  name: "meeting.feed-made",
  version: 1,
  summary:
    "A secret address was made at which a calendar program reads an official's meetings. The official's earlier address stopped working.",
  public: true,
  data: () => z.strictObject({ host: staff(), at: moment() }),
});
