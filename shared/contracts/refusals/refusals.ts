/**
 * Every reason to refuse an operation: the closed list of codes, each with its HTTP status and its texts in
 * both languages. Refusals are values; exceptions are for bugs.
 *
 * A sentence says what is wrong and what to do. `{placeholders}` are filled from the refusal's details, which
 * contain no personal data.
 */

import type { RefusalTexts } from "./refusal-text.ts";
import { caseRefusals } from "./refusals-case.ts";
import { deskRefusals } from "./refusals-desk.ts";
import { meetingRefusals } from "./refusals-meeting.ts";
import { partnerRefusals } from "./refusals-partner.ts";
import { publicRefusals } from "./refusals-public.ts";

export const refusals = {
  ...publicRefusals,
  ...caseRefusals,
  ...deskRefusals,
  ...meetingRefusals,
  ...partnerRefusals,
} satisfies RefusalTexts;

export type RefusalCode = keyof typeof refusals;
