/** Every operation of the API, in the order in which a request lives through them. */

import type { OperationSpec } from "./operation.ts";
import * as partners from "./partner/partners.ts";
import * as attachments from "./public/attachments.ts";
import { registerEmergency, registerEmergencyForApplicant } from "./public/emergencies.ts";
import * as followUp from "./public/follow-up.ts";
import { health } from "./public/health.ts";
import * as join from "./public/join.ts";
import * as my from "./public/my.ts";
import * as myMeetings from "./public/my-meetings.ts";
import { registerReport } from "./public/reports.ts";
import * as requests from "./public/requests.ts";
import * as tracking from "./public/tracking.ts";
import * as applicants from "./staff/applicants.ts";
import * as cases from "./staff/cases.ts";
import * as casework from "./staff/casework.ts";
import * as clerkActs from "./staff/clerk-acts.ts";
import * as contacts from "./staff/contacts.ts";
import * as desk from "./staff/desk.ts";
import * as acts from "./staff/desk-acts.ts";
import { registerForApplicant } from "./staff/desk-registration.ts";
import * as directory from "./staff/directory.ts";
import * as proposals from "./staff/directory-proposals.ts";
import * as erasure from "./staff/erasure.ts";
import * as exports from "./staff/exports.ts";
import * as feeds from "./staff/feeds.ts";
import * as figures from "./staff/figures.ts";
import * as guidance from "./staff/guidance.ts";
import * as looks from "./staff/looks.ts";
import * as days from "./staff/meeting-days.ts";
import { readDuty } from "./staff/meeting-duty.ts";
import * as session from "./staff/meeting-session.ts";
import * as meetings from "./staff/meetings.ts";
import { listNarrowings } from "./staff/narrowings.ts";
import * as notices from "./staff/notices.ts";
import { printPad } from "./staff/pads.ts";
import { readRecount } from "./staff/recount.ts";
import * as results from "./staff/results.ts";
import * as search from "./staff/search.ts";
import * as undelivered from "./staff/undelivered.ts";
import * as untold from "./staff/untold.ts";
import * as webhooks from "./staff/webhooks.ts";

export const operations: readonly OperationSpec[] = [
  health,
  requests.listChoices,
  requests.registerRequest,
  registerReport,
  registerEmergency,
  tracking.track,
  tracking.sendOneTimeCode,
  tracking.confirmOneTimeCode,
  tracking.openWithPin,
  requests.readRequest,
  join.askToJoin,
  join.joinGroup,
  join.leaveGroup,
  followUp.addInformation,
  followUp.replyToQuestion,
  followUp.withdrawRequest,
  followUp.objectToAnswer,
  followUp.rateAnswer,
  followUp.giveConsent,
  followUp.takeBackConsent,
  followUp.preferNews,
  attachments.beginAttachment,
  attachments.listAttachments,
  attachments.readAttachment,
  myMeetings.askMeeting,
  myMeetings.readMeetings,
  myMeetings.choosePlace,
  myMeetings.cancelPlace,
  myMeetings.declineDeputy,
  myMeetings.withdrawMeeting,
  my.sendMyCode,
  my.confirmMyCode,
  my.listMyRequests,
  desk.readSignIn,
  desk.readDesk,
  desk.saveFilter,
  desk.listFilters,
  desk.removeFilter,
  cases.listInbox,
  cases.readCase,
  attachments.openAttachment,
  looks.readApplicant,
  looks.listLooks,
  notices.listNotices,
  undelivered.listUndelivered,
  listNarrowings,
  cases.referCase,
  cases.returnCase,
  cases.assignCase,
  cases.bulkAssign,
  cases.bulkRefer,
  cases.acceptCase,
  cases.draftAnswer,
  cases.sendBackAnswer,
  cases.approveAnswer,
  casework.nameParties,
  casework.correctCase,
  casework.splitCase,
  casework.askApplicant,
  casework.noteReply,
  casework.linkCase,
  casework.unlinkCase,
  casework.listOwed,
  casework.giveEvidence,
  casework.judgeCommitment,
  contacts.noteContact,
  contacts.promiseCall,
  contacts.cancelCall,
  contacts.listCalls,
  casework.extendDeadline,
  casework.issueLetter,
  exports.askExport,
  exports.listExports,
  exports.openExport,
  results.listResults,
  search.searchCases,
  search.listSimilar,
  results.openResults,
  results.enterResult,
  casework.askExplanation,
  casework.giveExplanation,
  casework.orderRemedy,
  casework.checkOnSpot,
  casework.closeNoOpinion,
  days.publishDays,
  days.listPlaces,
  meetings.listMeetings,
  meetings.readMeeting,
  meetings.listRefusedConflicts,
  meetings.approveMeeting,
  meetings.refuseMeeting,
  meetings.answerMeetingInWriting,
  meetings.sendMeetingOn,
  meetings.offerPlaces,
  meetings.bookPlace,
  meetings.cancelMeetingPlace,
  meetings.notePriority,
  meetings.nameDeputy,
  session.noteAttendance,
  session.noteAbsence,
  session.writeMinutes,
  session.addRemark,
  session.confirmMinutes,
  session.correctMinutes,
  days.cancelDay,
  feeds.makeFeed,
  feeds.readFeed,
  feeds.revokeFeed,
  readDuty,
  figures.readFigures,
  figures.compareUnits,
  applicants.identifyApplicant,
  applicants.showApplicantsRequest,
  applicants.listLikelyDuplicates,
  registerForApplicant,
  registerEmergencyForApplicant,
  printPad,
  acts.actForApplicant,
  acts.askMeetingForApplicant,
  acts.sendReceiptCode,
  acts.printReceipt,
  applicants.rateForApplicant,
  applicants.contactApplicant,
  untold.listUntold,
  untold.openUntold,
  untold.tellApplicant,
  clerkActs.listClerkActs,
  clerkActs.readClerkActs,
  clerkActs.listDeskNotices,
  applicants.takeWalkIn,
  guidance.noteGuidance,
  guidance.readGuidance,
  partners.hearPartner,
  partners.registerFromPartner,
  partners.listPartnerKeys,
  partners.makePartnerKey,
  partners.endPartnerKey,
  applicants.addBlock,
  applicants.listBlocks,
  applicants.liftBlock,
  erasure.eraseApplicant,
  erasure.listKept,
  erasure.switchRetention,
  erasure.readRetention,
  erasure.placeHold,
  erasure.listHolds,
  erasure.liftHold,
  directory.readDirectory,
  directory.listDirectoryVersions,
  directory.readDirectoryVersion,
  directory.previewDirectory,
  directory.publishDirectory,
  proposals.proposeDirectory,
  proposals.listDirectoryProposals,
  proposals.readDirectoryProposal,
  proposals.decideDirectoryProposal,
  readRecount,
  webhooks.addWebhook,
  webhooks.listWebhooks,
  webhooks.readWebhook,
  webhooks.changeWebhook,
  webhooks.rotateSecret,
  webhooks.turnWebhook,
  webhooks.testWebhook,
  webhooks.listDeliveries,
  webhooks.readDelivery,
  webhooks.replayDelivery,
  webhooks.replayFailed,
];
