import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const codeReserved = defineEvent({
  name: "intake.code-reserved",
  version: 1,
  public: true,
  summary:
    "A tracking code was printed on a pad of paper receipts for power cuts. No request has this code yet.",
  data: () => z.strictObject({ request: code(), by: staff(), at: moment() }),
});
