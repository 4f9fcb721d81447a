import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const erasureStopped = defineEvent({
  name: "intake.erasure-stopped",
  version: 1,
  summary: "Another request of the applicant came to be held meanwhile: nobody is erased.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
