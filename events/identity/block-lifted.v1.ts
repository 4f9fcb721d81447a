import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, person, staff } from "../fields.ts";

export const blockLifted = defineEvent({
  name: "identity.block-lifted",
  version: 1,
  summary: "The block of a mobile number or of an identity was lifted.",
  public: true,
  data: () => z.strictObject({ block: person(), by: staff(), at: moment() }),
});
