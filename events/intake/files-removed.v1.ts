import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const filesRemoved = defineEvent({
  name: "intake.files-removed",
  version: 1,
  summary: "The attached files of a request were destroyed in all stores.",
  public: true,
  data: () => z.strictObject({ request: code(), at: moment() }),
});
