import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const memberHeard = defineEvent({
  name: "referral.member-heard",
  version: 1,
  summary: "The case of a group's request learned that a member joined or left the group (C10).",
  public: true,
  data: () => z.strictObject({ case: code(), at: moment() }),
});
