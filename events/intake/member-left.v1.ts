import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person } from "../fields.ts";

export const memberLeft = defineEvent({
  name: "intake.member-left",
  version: 1,
  summary: "A member left a group's request, or the member's data were erased (C10).",
  data: () => z.strictObject({ request: code(), person: person(), at: moment() }),
});
