import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportOpened = defineEvent({
  name: "referral.export-opened",
  version: 1,
  summary:
    "The user who requested an export got the address to download its file (I4). There is at most one event an hour.",
  public: true,
  data: () => z.strictObject({ export: exportId(), by: staff(), at: moment() }),
});
