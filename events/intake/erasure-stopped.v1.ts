import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const erasureStopped = defineEvent({
  name: "intake.erasure-stopped",
  version: 1,
  summary: "An erasure was stopped, because another request of the applicant was put on hold meanwhile.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
