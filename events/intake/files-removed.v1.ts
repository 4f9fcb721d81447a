import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const filesRemoved = defineEvent({
  name: "intake.files-removed",
  version: 1,
  summary: "The files of a request are destroyed, wherever they lay.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
