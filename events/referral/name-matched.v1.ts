import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const nameMatched = defineEvent({
  name: "referral.name-matched",
  version: 1,
  summary:
    "A person decided whom the applicant means by the written name of an accused person. `unit` has the case now; the accused are in `parties-named` of the same row.",
  public: true,
  data: () => z.strictObject({ case: code(), unit: slug(), by: staff(), at: moment() }),
});
