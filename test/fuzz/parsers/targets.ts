/** Every parser of outside bytes that `npm run fuzz -- parsers` tries, by the file in `targets/`. */

import type { Target } from "./target.ts";
import { targets as calendar } from "./targets/calendar.ts";
import { targets as csv } from "./targets/csv.ts";
import { targets as messages } from "./targets/messages.ts";
import { targets as organisation } from "./targets/organisation.ts";
import { targets as pdf } from "./targets/pdf.ts";
import { targets as pictures } from "./targets/pictures.ts";
import { targets as proofs } from "./targets/proofs.ts";
import { targets as requests } from "./targets/requests.ts";
import { targets as texts } from "./targets/texts.ts";

export const files: Readonly<Record<string, readonly Target[]>> = {
  ...{ calendar, csv, messages, organisation, pdf },
  ...{ pictures, proofs, requests, texts },
};
