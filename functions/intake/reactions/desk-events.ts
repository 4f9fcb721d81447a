/** The events about clerks' work that intake consumes, besides those for the public timeline. */

import { applicantSeen } from "../../../events/identity/applicant-seen.v1.ts";
import { answerObjected } from "../../../events/intake/answer-objected.v1.ts";
import { answerRated } from "../../../events/intake/answer-rated.v1.ts";
import { applicantContacted } from "../../../events/intake/applicant-contacted.v1.ts";
import { authoritySeen } from "../../../events/intake/authority-seen.v1.ts";
import { consentChanged } from "../../../events/intake/consent-changed.v1.ts";
import { informationAdded } from "../../../events/intake/information-added.v1.ts";
import { newsPreferred } from "../../../events/intake/news-preferred.v1.ts";
import { questionReplied } from "../../../events/intake/question-replied.v1.ts";
import { receiptPrinted } from "../../../events/intake/receipt-printed.v1.ts";
import { requestWithdrawn } from "../../../events/intake/request-withdrawn.v1.ts";

export const deskEvents = [
  applicantSeen,
  informationAdded,
  questionReplied,
  requestWithdrawn,
  answerObjected,
  consentChanged,
  newsPreferred,
  answerRated,
  receiptPrinted,
  authoritySeen,
  applicantContacted,
];
