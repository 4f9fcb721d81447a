import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person } from "../fields.ts";

export const memberLeft = defineEvent({
  name: "intake.member-left",
  version: 1,
  summary: "A member left a collective request, or was erased (C10).",
  data: () => z.strictObject({ request: code(), person: person(), at: moment() }),
});
