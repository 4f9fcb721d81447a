import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const erasureStopped = defineEvent({
  name: "intake.erasure-stopped",
  version: 1,
  summary:
    "The erasure of an applicant's data was stopped, because another request of the same applicant was put on legal hold in the meantime.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
