import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const holdLifted = defineEvent({
  name: "intake.hold-lifted",
  version: 1,
  summary: "The legal hold on a request was lifted.",
  public: true,
  data: () => z.strictObject({ request: code(), by: staff(), at: moment() }),
});
