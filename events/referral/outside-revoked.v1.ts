import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const outsideRevoked = defineEvent({
  name: "referral.outside-revoked",
  version: 1,
  summary: "Staff withdrew a question to an outside body. Its link is no longer valid.",
  public: true,
  data: () => z.strictObject({ case: code(), question: z.int().check(z.gte(1)), by: staff(), at: moment() }),
});
