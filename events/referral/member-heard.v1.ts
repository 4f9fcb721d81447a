import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const memberHeard = defineEvent({
  name: "referral.member-heard",
  version: 1,
  summary: "The case of a group's request knows that somebody joined or left it (C10).",
  public: true,
  data: () => z.strictObject({ case: code(), at: moment() }),
});
