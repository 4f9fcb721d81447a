/** Every event of the system, by service. A test finds a file that is missing here. */

import type { EventDefinition } from "./define-event.ts";
import { snapshotPublished } from "./directory/snapshot-published.v1.ts";
import { applicantSeen } from "./identity/applicant-seen.v1.ts";
import { blockAdded } from "./identity/block-added.v1.ts";
import { blockLifted } from "./identity/block-lifted.v1.ts";
import { oneTimeCodeConfirmed } from "./identity/one-time-code-confirmed.v1.ts";
import { oneTimeCodeIssued } from "./identity/one-time-code-issued.v1.ts";
import { oneTimeCodeRefused } from "./identity/one-time-code-refused.v1.ts";
import { oneTimeCodeWithheld } from "./identity/one-time-code-withheld.v1.ts";
import { standingChanged } from "./identity/standing-changed.v1.ts";
import { requestRegistered } from "./intake/request-registered.v1.ts";
import { timelineExtended } from "./intake/timeline-extended.v1.ts";
import { noticeDeferred } from "./notification/notice-deferred.v1.ts";
import { noticeSending } from "./notification/notice-sending.v1.ts";
import { noticeSettled } from "./notification/notice-settled.v1.ts";
import { answerDrafted } from "./referral/answer-drafted.v1.ts";
import { answerPublished } from "./referral/answer-published.v1.ts";
import { answerSentBack } from "./referral/answer-sent-back.v1.ts";
import { bulkAsked } from "./referral/bulk-asked.v1.ts";
import { bulkDone } from "./referral/bulk-done.v1.ts";
import { caseAccepted } from "./referral/case-accepted.v1.ts";
import { caseAssigned } from "./referral/case-assigned.v1.ts";
import { caseLookedAt } from "./referral/case-looked-at.v1.ts";
import { caseOpened } from "./referral/case-opened.v1.ts";
import { caseReferred } from "./referral/case-referred.v1.ts";
import { caseReturned } from "./referral/case-returned.v1.ts";
import { caseSeen } from "./referral/case-seen.v1.ts";
import { filtersChanged } from "./referral/filters-changed.v1.ts";

export const catalogue: readonly EventDefinition[] = [
  snapshotPublished,
  oneTimeCodeIssued,
  oneTimeCodeConfirmed,
  oneTimeCodeRefused,
  standingChanged,
  applicantSeen,
  blockAdded,
  blockLifted,
  oneTimeCodeWithheld,
  requestRegistered,
  timelineExtended,
  noticeSending,
  noticeDeferred,
  noticeSettled,
  caseOpened,
  caseSeen,
  caseLookedAt,
  caseReferred,
  caseReturned,
  caseAssigned,
  caseAccepted,
  answerDrafted,
  answerSentBack,
  answerPublished,
  bulkAsked,
  bulkDone,
  filtersChanged,
];
