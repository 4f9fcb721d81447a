import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const closedNoOpinion = defineEvent({
  name: "referral.closed-no-opinion",
  version: 1,
  summary:
    "An administrative emergency was closed without the opinion of the applicant, because the applicant could not be reached. This does not count as satisfaction.",
  public: true,
  data: () => z.strictObject({ case: code(), unit: slug(), by: staff(), at: moment() }),
});
