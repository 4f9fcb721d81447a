/** Every event of the system, by service. Generated from the files of the events by `npm run catalogue`: do not edit. */

import type { EventDefinition } from "./define-event.ts";
import { glassBroken } from "./directory/glass-broken.v1.ts";
import { proposalChanged } from "./directory/proposal-changed.v1.ts";
import { snapshotPublished } from "./directory/snapshot-published.v1.ts";
import { applicantNamed } from "./identity/applicant-named.v1.ts";
import { applicantSeen } from "./identity/applicant-seen.v1.ts";
import { blockAdded } from "./identity/block-added.v1.ts";
import { blockLifted } from "./identity/block-lifted.v1.ts";
import { oneTimeCodeConfirmed } from "./identity/one-time-code-confirmed.v1.ts";
import { oneTimeCodeIssued } from "./identity/one-time-code-issued.v1.ts";
import { oneTimeCodeRefused } from "./identity/one-time-code-refused.v1.ts";
import { oneTimeCodeWithheld } from "./identity/one-time-code-withheld.v1.ts";
import { personErased } from "./identity/person-erased.v1.ts";
import { standingChanged } from "./identity/standing-changed.v1.ts";
import { actedAtDesk } from "./intake/acted-at-desk.v1.ts";
import { answerObjected } from "./intake/answer-objected.v1.ts";
import { answerRated } from "./intake/answer-rated.v1.ts";
import { applicantContacted } from "./intake/applicant-contacted.v1.ts";
import { attachmentBegun } from "./intake/attachment-begun.v1.ts";
import { attachmentCleared } from "./intake/attachment-cleared.v1.ts";
import { attachmentReceived } from "./intake/attachment-received.v1.ts";
import { attachmentRefused } from "./intake/attachment-refused.v1.ts";
import { authoritySeen } from "./intake/authority-seen.v1.ts";
import { codeReserved } from "./intake/code-reserved.v1.ts";
import { consentChanged } from "./intake/consent-changed.v1.ts";
import { contactShown } from "./intake/contact-shown.v1.ts";
import { correctionShown } from "./intake/correction-shown.v1.ts";
import { dateHeard } from "./intake/date-heard.v1.ts";
import { deskActNoted } from "./intake/desk-act-noted.v1.ts";
import { deskLimitPassed } from "./intake/desk-limit-passed.v1.ts";
import { emergencyShown } from "./intake/emergency-shown.v1.ts";
import { erasureBegun } from "./intake/erasure-begun.v1.ts";
import { erasureStopped } from "./intake/erasure-stopped.v1.ts";
import { filesRemoved } from "./intake/files-removed.v1.ts";
import { holdLifted } from "./intake/hold-lifted.v1.ts";
import { holdPlaced } from "./intake/hold-placed.v1.ts";
import { informationAdded } from "./intake/information-added.v1.ts";
import { letterShown } from "./intake/letter-shown.v1.ts";
import { limitHeard } from "./intake/limit-heard.v1.ts";
import { linksShown } from "./intake/links-shown.v1.ts";
import { meetingShown } from "./intake/meeting-shown.v1.ts";
import { memberJoined } from "./intake/member-joined.v1.ts";
import { memberLeft } from "./intake/member-left.v1.ts";
import { moveShown } from "./intake/move-shown.v1.ts";
import { newsPreferred } from "./intake/news-preferred.v1.ts";
import { noticeListed } from "./intake/notice-listed.v1.ts";
import { outcomeShown } from "./intake/outcome-shown.v1.ts";
import { partiesHeard } from "./intake/parties-heard.v1.ts";
import { partnerKeyChanged } from "./intake/partner-key-changed.v1.ts";
import { questionReplied } from "./intake/question-replied.v1.ts";
import { receiptPrinted } from "./intake/receipt-printed.v1.ts";
import { requestErased } from "./intake/request-erased.v1.ts";
import { requestImported } from "./intake/request-imported.v1.ts";
import { requestRegistered } from "./intake/request-registered.v1.ts";
import { requestWithdrawn } from "./intake/request-withdrawn.v1.ts";
import { retentionSwitched } from "./intake/retention-switched.v1.ts";
import { retentionWent } from "./intake/retention-went.v1.ts";
import { timelineExtendedV1 } from "./intake/timeline-extended.v1.ts";
import { timelineExtendedV2 } from "./intake/timeline-extended.v2.ts";
import { timelineExtended } from "./intake/timeline-extended.v3.ts";
import { absenceNoted } from "./meeting/absence-noted.v1.ts";
import { answeredInWriting } from "./meeting/answered-in-writing.v1.ts";
import { attendanceNoted } from "./meeting/attendance-noted.v1.ts";
import { meetingConflictRefused } from "./meeting/conflict-refused.v1.ts";
import { dayCancelled } from "./meeting/day-cancelled.v1.ts";
import { dayPublished } from "./meeting/day-published.v1.ts";
import { daysAsked } from "./meeting/days-asked.v1.ts";
import { meetingDeadlineMoved } from "./meeting/deadline-moved.v1.ts";
import { meetingDeadlineWarned } from "./meeting/deadline-warned.v1.ts";
import { deputyDeclined } from "./meeting/deputy-declined.v1.ts";
import { deputyNamed } from "./meeting/deputy-named.v1.ts";
import { meetingEscalationEnded } from "./meeting/escalation-ended.v1.ts";
import { feedMade } from "./meeting/feed-made.v1.ts";
import { feedRevoked } from "./meeting/feed-revoked.v1.ts";
import { meetingApproved } from "./meeting/meeting-approved.v1.ts";
import { meetingAsked } from "./meeting/meeting-asked.v1.ts";
import { meetingBooked } from "./meeting/meeting-booked.v1.ts";
import { meetingCancelled } from "./meeting/meeting-cancelled.v1.ts";
import { meetingOverdue } from "./meeting/meeting-overdue.v1.ts";
import { meetingRefused } from "./meeting/meeting-refused.v1.ts";
import { meetingSentOn } from "./meeting/meeting-sent-on.v1.ts";
import { meetingWithdrawn } from "./meeting/meeting-withdrawn.v1.ts";
import { minutesConfirmed } from "./meeting/minutes-confirmed.v1.ts";
import { minutesCorrected } from "./meeting/minutes-corrected.v1.ts";
import { minutesWritten } from "./meeting/minutes-written.v1.ts";
import { offerExpired } from "./meeting/offer-expired.v1.ts";
import { offerTold } from "./meeting/offer-told.v1.ts";
import { orderKept } from "./meeting/order-kept.v1.ts";
import { meetingPartiesHeard } from "./meeting/parties-heard.v1.ts";
import { placeClosed } from "./meeting/place-closed.v1.ts";
import { placeFreed } from "./meeting/place-freed.v1.ts";
import { placeHeld } from "./meeting/place-held.v1.ts";
import { placesOffered } from "./meeting/places-offered.v1.ts";
import { priorityNoted } from "./meeting/priority-noted.v1.ts";
import { remarkAdded } from "./meeting/remark-added.v1.ts";
import { reminderDue } from "./meeting/reminder-due.v1.ts";
import { deliveryDue } from "./notification/delivery-due.v1.ts";
import { deliveryPutOff } from "./notification/delivery-put-off.v1.ts";
import { deliverySettled } from "./notification/delivery-settled.v1.ts";
import { newsWished } from "./notification/news-wished.v1.ts";
import { noticeArrived } from "./notification/notice-arrived.v1.ts";
import { noticeDeferred } from "./notification/notice-deferred.v1.ts";
import { noticePassedOn } from "./notification/notice-passed-on.v1.ts";
import { noticePostponed } from "./notification/notice-postponed.v1.ts";
import { noticeSending } from "./notification/notice-sending.v1.ts";
import { noticeSettled } from "./notification/notice-settled.v1.ts";
import { noticeUntold } from "./notification/notice-untold.v1.ts";
import { noticeWithheld } from "./notification/notice-withheld.v1.ts";
import { resultDelivered } from "./notification/result-delivered.v1.ts";
import { webhookChanged } from "./notification/webhook-changed.v1.ts";
import { webhookFaltered } from "./notification/webhook-faltered.v1.ts";
import { webhookRecovered } from "./notification/webhook-recovered.v1.ts";
import { answerDrafted } from "./referral/answer-drafted.v1.ts";
import { answerPublished } from "./referral/answer-published.v1.ts";
import { answerSentBack } from "./referral/answer-sent-back.v1.ts";
import { applicantAsked } from "./referral/applicant-asked.v1.ts";
import { attachmentHeard } from "./referral/attachment-heard.v1.ts";
import { authorityHeard } from "./referral/authority-heard.v1.ts";
import { belongedNoted } from "./referral/belonged-noted.v1.ts";
import { bulkAsked } from "./referral/bulk-asked.v1.ts";
import { bulkDone } from "./referral/bulk-done.v1.ts";
import { callCancelled } from "./referral/call-cancelled.v1.ts";
import { callPromised } from "./referral/call-promised.v1.ts";
import { caseAccepted } from "./referral/case-accepted.v1.ts";
import { caseAssigned } from "./referral/case-assigned.v1.ts";
import { caseCorrected } from "./referral/case-corrected.v1.ts";
import { caseEndedV1 } from "./referral/case-ended.v1.ts";
import { caseEnded } from "./referral/case-ended.v2.ts";
import { caseImported } from "./referral/case-imported.v1.ts";
import { caseLinked } from "./referral/case-linked.v1.ts";
import { caseLookedAtV1 } from "./referral/case-looked-at.v1.ts";
import { caseLookedAt } from "./referral/case-looked-at.v2.ts";
import { caseOpened } from "./referral/case-opened.v1.ts";
import { caseRated } from "./referral/case-rated.v1.ts";
import { caseReferred } from "./referral/case-referred.v1.ts";
import { caseReturned } from "./referral/case-returned.v1.ts";
import { caseSeen } from "./referral/case-seen.v1.ts";
import { caseSplit } from "./referral/case-split.v1.ts";
import { caseTakenAway } from "./referral/case-taken-away.v1.ts";
import { caseUnlinked } from "./referral/case-unlinked.v1.ts";
import { checkedOnSpot } from "./referral/checked-on-spot.v1.ts";
import { closedNoOpinion } from "./referral/closed-no-opinion.v1.ts";
import { commitmentEvidenced } from "./referral/commitment-evidenced.v1.ts";
import { commitmentJudged } from "./referral/commitment-judged.v1.ts";
import { commitmentPublished } from "./referral/commitment-published.v1.ts";
import { conflictNarrowed } from "./referral/conflict-narrowed.v1.ts";
import { conflictRefused } from "./referral/conflict-refused.v1.ts";
import { consentHeard } from "./referral/consent-heard.v1.ts";
import { contactNoted } from "./referral/contact-noted.v1.ts";
import { datesRecounted } from "./referral/dates-recounted.v1.ts";
import { daySwept } from "./referral/day-swept.v1.ts";
import { deadlineCorrected } from "./referral/deadline-corrected.v1.ts";
import { deadlineExtended } from "./referral/deadline-extended.v1.ts";
import { deadlinePassed } from "./referral/deadline-passed.v1.ts";
import { deadlineSet } from "./referral/deadline-set.v1.ts";
import { deadlineWarned } from "./referral/deadline-warned.v1.ts";
import { deskActHeard } from "./referral/desk-act-heard.v1.ts";
import { escalationEnded } from "./referral/escalation-ended.v1.ts";
import { explanationAsked } from "./referral/explanation-asked.v1.ts";
import { explanationDeadlineNoted } from "./referral/explanation-deadline-noted.v1.ts";
import { explanationGiven } from "./referral/explanation-given.v1.ts";
import { exportAsked } from "./referral/export-asked.v1.ts";
import { exportEnded } from "./referral/export-ended.v1.ts";
import { exportOpened } from "./referral/export-opened.v1.ts";
import { exportWritten } from "./referral/export-written.v1.ts";
import { filtersChanged } from "./referral/filters-changed.v1.ts";
import { holdHeard } from "./referral/hold-heard.v1.ts";
import { informationReceived } from "./referral/information-received.v1.ts";
import { letterDeadlineNoted } from "./referral/letter-deadline-noted.v1.ts";
import { letterIssued } from "./referral/letter-issued.v1.ts";
import { letterNumbered } from "./referral/letter-numbered.v1.ts";
import { meetingOrdered } from "./referral/meeting-ordered.v1.ts";
import { memberHeard } from "./referral/member-heard.v1.ts";
import { nameMatched } from "./referral/name-matched.v1.ts";
import { outsideAnswered } from "./referral/outside-answered.v1.ts";
import { outsideAsked } from "./referral/outside-asked.v1.ts";
import { outsideOpened } from "./referral/outside-opened.v1.ts";
import { outsideRenewed } from "./referral/outside-renewed.v1.ts";
import { outsideRevoked } from "./referral/outside-revoked.v1.ts";
import { partAnswered } from "./referral/part-answered.v1.ts";
import { partiesNamed } from "./referral/parties-named.v1.ts";
import { publicationWithdrawn } from "./referral/publication-withdrawn.v1.ts";
import { questionTold } from "./referral/question-told.v1.ts";
import { remedyOrdered } from "./referral/remedy-ordered.v1.ts";
import { replyReceived } from "./referral/reply-received.v1.ts";
import { resultDue } from "./referral/result-due.v1.ts";
import { resultEntered } from "./referral/result-entered.v1.ts";
import { resultTaken } from "./referral/result-taken.v1.ts";
import { secondStageOpened } from "./referral/second-stage-opened.v1.ts";
import { similarAnswered } from "./referral/similar-answered.v1.ts";

export const catalogue: readonly EventDefinition[] = [
  glassBroken,
  proposalChanged,
  snapshotPublished,
  applicantNamed,
  applicantSeen,
  blockAdded,
  blockLifted,
  oneTimeCodeConfirmed,
  oneTimeCodeIssued,
  oneTimeCodeRefused,
  oneTimeCodeWithheld,
  personErased,
  standingChanged,
  actedAtDesk,
  answerObjected,
  answerRated,
  applicantContacted,
  attachmentBegun,
  attachmentCleared,
  attachmentReceived,
  attachmentRefused,
  authoritySeen,
  codeReserved,
  consentChanged,
  contactShown,
  correctionShown,
  dateHeard,
  deskActNoted,
  deskLimitPassed,
  emergencyShown,
  erasureBegun,
  erasureStopped,
  filesRemoved,
  holdLifted,
  holdPlaced,
  informationAdded,
  letterShown,
  limitHeard,
  linksShown,
  meetingShown,
  memberJoined,
  memberLeft,
  moveShown,
  newsPreferred,
  noticeListed,
  outcomeShown,
  partiesHeard,
  partnerKeyChanged,
  questionReplied,
  receiptPrinted,
  requestErased,
  requestImported,
  requestRegistered,
  requestWithdrawn,
  retentionSwitched,
  retentionWent,
  timelineExtendedV1,
  timelineExtendedV2,
  timelineExtended,
  deliveryDue,
  deliveryPutOff,
  deliverySettled,
  newsWished,
  noticeArrived,
  noticeDeferred,
  noticePassedOn,
  noticePostponed,
  noticeSending,
  noticeSettled,
  noticeUntold,
  noticeWithheld,
  resultDelivered,
  webhookChanged,
  webhookFaltered,
  webhookRecovered,
  answerDrafted,
  answerPublished,
  answerSentBack,
  applicantAsked,
  attachmentHeard,
  authorityHeard,
  belongedNoted,
  bulkAsked,
  bulkDone,
  callCancelled,
  callPromised,
  caseAccepted,
  caseAssigned,
  caseCorrected,
  caseEndedV1,
  caseEnded,
  caseImported,
  caseLinked,
  caseLookedAtV1,
  caseLookedAt,
  caseOpened,
  caseRated,
  caseReferred,
  caseReturned,
  caseSeen,
  caseSplit,
  caseTakenAway,
  caseUnlinked,
  checkedOnSpot,
  closedNoOpinion,
  commitmentEvidenced,
  commitmentJudged,
  commitmentPublished,
  conflictNarrowed,
  conflictRefused,
  consentHeard,
  contactNoted,
  datesRecounted,
  daySwept,
  deadlineCorrected,
  deadlineExtended,
  deadlinePassed,
  deadlineSet,
  deadlineWarned,
  deskActHeard,
  escalationEnded,
  explanationAsked,
  explanationDeadlineNoted,
  explanationGiven,
  exportAsked,
  exportEnded,
  exportOpened,
  exportWritten,
  filtersChanged,
  holdHeard,
  informationReceived,
  letterDeadlineNoted,
  letterIssued,
  letterNumbered,
  meetingOrdered,
  memberHeard,
  nameMatched,
  outsideAnswered,
  outsideAsked,
  outsideOpened,
  outsideRenewed,
  outsideRevoked,
  partAnswered,
  partiesNamed,
  publicationWithdrawn,
  questionTold,
  remedyOrdered,
  replyReceived,
  resultDue,
  resultEntered,
  resultTaken,
  secondStageOpened,
  similarAnswered,
  absenceNoted,
  answeredInWriting,
  attendanceNoted,
  meetingConflictRefused,
  dayCancelled,
  dayPublished,
  daysAsked,
  meetingDeadlineMoved,
  meetingDeadlineWarned,
  deputyDeclined,
  deputyNamed,
  meetingEscalationEnded,
  feedMade,
  feedRevoked,
  meetingApproved,
  meetingAsked,
  meetingBooked,
  meetingCancelled,
  meetingOverdue,
  meetingRefused,
  meetingSentOn,
  meetingWithdrawn,
  minutesConfirmed,
  minutesCorrected,
  minutesWritten,
  offerExpired,
  offerTold,
  orderKept,
  meetingPartiesHeard,
  placeClosed,
  placeFreed,
  placeHeld,
  placesOffered,
  priorityNoted,
  remarkAdded,
  reminderDue,
];
