/** Every operation of the API, in the order in which a request lives through them. */
import * as applicants from "./applicants.ts";
import * as attachments from "./attachments.ts";
import * as cases from "./cases.ts";
import * as casework from "./casework.ts";
import * as clerkActs from "./clerk-acts.ts";
import * as contacts from "./contacts.ts";
import * as desk from "./desk.ts";
import * as acts from "./desk-acts.ts";
import { registerForApplicant } from "./desk-registration.ts";
import * as directory from "./directory.ts";
import * as proposals from "./directory-proposals.ts";
import { registerEmergency, registerEmergencyForApplicant } from "./emergencies.ts";
import * as erasure from "./erasure.ts";
import * as exports from "./exports.ts";
import * as feeds from "./feeds.ts";
import * as figures from "./figures.ts";
import * as followUp from "./follow-up.ts";
import * as guidance from "./guidance.ts";
import { health } from "./health.ts";
import * as join from "./join.ts";
import * as looks from "./looks.ts";
import * as days from "./meeting-days.ts";
import { readDuty } from "./meeting-duty.ts";
import * as session from "./meeting-session.ts";
import * as meetings from "./meetings.ts";
import * as my from "./my.ts";
import * as myMeetings from "./my-meetings.ts";
import { listNarrowings } from "./narrowings.ts";
import * as notices from "./notices.ts";
import type { OperationSpec } from "./operation.ts";
import { printPad } from "./pads.ts";
import * as partners from "./partners.ts";
import { readRecount } from "./recount.ts";
import { registerReport } from "./reports.ts";
import * as requests from "./requests.ts";
import * as results from "./results.ts";
import * as search from "./search.ts";
import * as tracking from "./tracking.ts";
import * as undelivered from "./undelivered.ts";
import * as untold from "./untold.ts";
import * as webhooks from "./webhooks.ts";

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
