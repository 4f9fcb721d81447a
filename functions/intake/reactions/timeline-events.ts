/** The events that intake consumes for the public timeline, the call list and the count of registrations. */

import { personErased } from "../../../events/identity/person-erased.v1.ts";
import { standingChanged } from "../../../events/identity/standing-changed.v1.ts";
import { requestRegistered } from "../../../events/intake/request-registered.v1.ts";
import { noticeUntold } from "../../../events/notification/notice-untold.v1.ts";
import { noticeWithheld } from "../../../events/notification/notice-withheld.v1.ts";
import { answerPublished } from "../../../events/referral/answer-published.v1.ts";
import { applicantAsked } from "../../../events/referral/applicant-asked.v1.ts";
import { belongedNoted } from "../../../events/referral/belonged-noted.v1.ts";
import { caseAccepted } from "../../../events/referral/case-accepted.v1.ts";
import { caseCorrected } from "../../../events/referral/case-corrected.v1.ts";
import { caseImported } from "../../../events/referral/case-imported.v1.ts";
import { caseLinked } from "../../../events/referral/case-linked.v1.ts";
import { caseOpened } from "../../../events/referral/case-opened.v1.ts";
import { caseReferred } from "../../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../../events/referral/case-returned.v1.ts";
import { caseTakenAway } from "../../../events/referral/case-taken-away.v1.ts";
import { caseUnlinked } from "../../../events/referral/case-unlinked.v1.ts";
import { closedNoOpinion } from "../../../events/referral/closed-no-opinion.v1.ts";
import { commitmentJudged } from "../../../events/referral/commitment-judged.v1.ts";
import { contactNoted } from "../../../events/referral/contact-noted.v1.ts";
import { deadlineCorrected } from "../../../events/referral/deadline-corrected.v1.ts";
import { deadlineExtended } from "../../../events/referral/deadline-extended.v1.ts";
import { deadlinePassed } from "../../../events/referral/deadline-passed.v1.ts";
import { deadlineSet } from "../../../events/referral/deadline-set.v1.ts";
import { escalationEnded } from "../../../events/referral/escalation-ended.v1.ts";
import { letterIssued } from "../../../events/referral/letter-issued.v1.ts";
import { partiesNamed } from "../../../events/referral/parties-named.v1.ts";
import { replyReceived } from "../../../events/referral/reply-received.v1.ts";
import { secondStageOpened } from "../../../events/referral/second-stage-opened.v1.ts";
import { similarAnswered } from "../../../events/referral/similar-answered.v1.ts";
import { meetingEvents } from "./meeting-events.ts";

export const timelineEvents = [
  requestRegistered,
  caseOpened,
  caseImported,
  caseReferred,
  caseReturned,
  caseTakenAway,
  caseAccepted,
  applicantAsked,
  replyReceived,
  answerPublished,
  secondStageOpened,
  commitmentJudged,
  closedNoOpinion,
  deadlineSet,
  deadlineExtended,
  deadlineCorrected,
  caseCorrected,
  deadlinePassed,
  escalationEnded,
  letterIssued,
  contactNoted,
  partiesNamed,
  belongedNoted,
  caseLinked,
  caseUnlinked,
  similarAnswered,
  noticeUntold,
  noticeWithheld,
  ...meetingEvents,
  standingChanged,
  personErased,
];
