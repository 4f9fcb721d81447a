/** Every operation of the API, by module. Generated from the contracts by `npm run catalogue`: do not edit. */

import type { OperationSpec } from "./operation.ts";
import * as partners from "./partner/partners.ts";
import * as attachments from "./public/attachments.ts";
import * as emergencies from "./public/emergencies.ts";
import * as followUp from "./public/follow-up.ts";
import * as health from "./public/health.ts";
import * as join from "./public/join.ts";
import * as my from "./public/my.ts";
import * as myMeetings from "./public/my-meetings.ts";
import * as reports from "./public/reports.ts";
import * as requests from "./public/requests.ts";
import * as tracking from "./public/tracking.ts";
import * as applicants from "./staff/applicants.ts";
import * as cases from "./staff/cases.ts";
import * as casework from "./staff/casework.ts";
import * as clerkActs from "./staff/clerk-acts.ts";
import * as contacts from "./staff/contacts.ts";
import * as desk from "./staff/desk.ts";
import * as deskActs from "./staff/desk-acts.ts";
import * as deskRegistration from "./staff/desk-registration.ts";
import * as directory from "./staff/directory.ts";
import * as directoryProposals from "./staff/directory-proposals.ts";
import * as erasure from "./staff/erasure.ts";
import * as exports from "./staff/exports.ts";
import * as feeds from "./staff/feeds.ts";
import * as figures from "./staff/figures.ts";
import * as guidance from "./staff/guidance.ts";
import * as looks from "./staff/looks.ts";
import * as meetingDays from "./staff/meeting-days.ts";
import * as meetingDuty from "./staff/meeting-duty.ts";
import * as meetingSession from "./staff/meeting-session.ts";
import * as meetings from "./staff/meetings.ts";
import * as narrowings from "./staff/narrowings.ts";
import * as notices from "./staff/notices.ts";
import * as pads from "./staff/pads.ts";
import * as recount from "./staff/recount.ts";
import * as results from "./staff/results.ts";
import * as search from "./staff/search.ts";
import * as undelivered from "./staff/undelivered.ts";
import * as untold from "./staff/untold.ts";
import * as webhooks from "./staff/webhooks.ts";

export const operations: readonly OperationSpec[] = [
  partners.hearPartner,
  partners.listPartnerKeys,
  partners.makePartnerKey,
  partners.endPartnerKey,
  partners.registerFromPartner,
  attachments.beginAttachment,
  attachments.listAttachments,
  attachments.readAttachment,
  attachments.openAttachment,
  emergencies.registerEmergencyForApplicant,
  emergencies.registerEmergency,
  followUp.addInformation,
  followUp.replyToQuestion,
  followUp.withdrawRequest,
  followUp.objectToAnswer,
  followUp.rateAnswer,
  followUp.preferNews,
  followUp.giveConsent,
  followUp.takeBackConsent,
  health.health,
  join.askToJoin,
  join.joinGroup,
  join.leaveGroup,
  my.sendMyCode,
  my.confirmMyCode,
  my.listMyRequests,
  myMeetings.askMeeting,
  myMeetings.readMeetings,
  myMeetings.choosePlace,
  myMeetings.cancelPlace,
  myMeetings.withdrawMeeting,
  myMeetings.declineDeputy,
  reports.registerReport,
  requests.listChoices,
  requests.registerRequest,
  requests.readRequest,
  tracking.track,
  tracking.sendOneTimeCode,
  tracking.confirmOneTimeCode,
  tracking.openWithPin,
  applicants.identifyApplicant,
  applicants.showApplicantsRequest,
  applicants.listLikelyDuplicates,
  applicants.rateForApplicant,
  applicants.contactApplicant,
  applicants.takeWalkIn,
  applicants.listBlocks,
  applicants.addBlock,
  applicants.liftBlock,
  cases.listInbox,
  cases.readCase,
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
  casework.askExplanation,
  casework.orderRemedy,
  casework.checkOnSpot,
  casework.closeNoOpinion,
  casework.listOwed,
  casework.giveEvidence,
  casework.giveExplanation,
  casework.judgeCommitment,
  casework.extendDeadline,
  casework.issueLetter,
  clerkActs.listClerkActs,
  clerkActs.readClerkActs,
  clerkActs.listDeskNotices,
  contacts.noteContact,
  contacts.promiseCall,
  contacts.cancelCall,
  contacts.listCalls,
  desk.readSignIn,
  desk.readDesk,
  desk.listFilters,
  desk.saveFilter,
  desk.removeFilter,
  deskActs.actForApplicant,
  deskActs.askMeetingForApplicant,
  deskActs.sendReceiptCode,
  deskActs.printReceipt,
  deskRegistration.registerForApplicant,
  directory.readDirectory,
  directory.listDirectoryVersions,
  directory.readDirectoryVersion,
  directory.previewDirectory,
  directory.publishDirectory,
  directoryProposals.listDirectoryProposals,
  directoryProposals.readDirectoryProposal,
  directoryProposals.proposeDirectory,
  directoryProposals.decideDirectoryProposal,
  erasure.listKept,
  erasure.readRetention,
  erasure.switchRetention,
  erasure.placeHold,
  erasure.liftHold,
  erasure.listHolds,
  erasure.eraseApplicant,
  exports.askExport,
  exports.listExports,
  exports.openExport,
  feeds.readFeed,
  feeds.makeFeed,
  feeds.revokeFeed,
  figures.readFigures,
  figures.compareUnits,
  guidance.noteGuidance,
  guidance.readGuidance,
  looks.readApplicant,
  looks.listLooks,
  meetingDays.listPlaces,
  meetingDays.publishDays,
  meetingDays.cancelDay,
  meetingDuty.readDuty,
  meetingSession.noteAttendance,
  meetingSession.noteAbsence,
  meetingSession.writeMinutes,
  meetingSession.addRemark,
  meetingSession.confirmMinutes,
  meetingSession.correctMinutes,
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
  narrowings.listNarrowings,
  notices.listNotices,
  pads.printPad,
  recount.readRecount,
  results.listResults,
  results.openResults,
  results.enterResult,
  search.searchCases,
  search.listSimilar,
  undelivered.listUndelivered,
  untold.listUntold,
  untold.openUntold,
  untold.tellApplicant,
  webhooks.listWebhooks,
  webhooks.addWebhook,
  webhooks.readWebhook,
  webhooks.changeWebhook,
  webhooks.rotateSecret,
  webhooks.turnWebhook,
  webhooks.testWebhook,
  webhooks.replayFailed,
  webhooks.listDeliveries,
  webhooks.readDelivery,
  webhooks.replayDelivery,
];
