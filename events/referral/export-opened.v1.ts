import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportOpened = defineEvent({
  name: "referral.export-opened",
  version: 1,
  summary: "The requester of an export got its download address (I4); once an hour.",
  public: true,
  data: () => z.strictObject({ export: exportId(), by: staff(), at: moment() }),
});
