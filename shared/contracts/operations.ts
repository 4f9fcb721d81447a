/** Every operation of the API with its example, by module. Generated from the contracts by `npm run catalogue`: do not edit. */

import type { OperationWithExample } from "./example.ts";
import * as partnersExamples from "./partner/examples/partners.ts";
import * as partners from "./partner/partners.ts";
import * as attachments from "./public/attachments.ts";
import * as emergencies from "./public/emergencies.ts";
import * as attachmentsExamples from "./public/examples/attachments.ts";
import * as emergenciesExamples from "./public/examples/emergencies.ts";
import * as followUpExamples from "./public/examples/follow-up.ts";
import * as healthExamples from "./public/examples/health.ts";
import * as joinExamples from "./public/examples/join.ts";
import * as myExamples from "./public/examples/my.ts";
import * as myMeetingsExamples from "./public/examples/my-meetings.ts";
import * as reportsExamples from "./public/examples/reports.ts";
import * as requestsExamples from "./public/examples/requests.ts";
import * as trackingExamples from "./public/examples/tracking.ts";
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
import * as applicantsExamples from "./staff/examples/applicants.ts";
import * as casesExamples from "./staff/examples/cases.ts";
import * as caseworkExamples from "./staff/examples/casework.ts";
import * as clerkActsExamples from "./staff/examples/clerk-acts.ts";
import * as contactsExamples from "./staff/examples/contacts.ts";
import * as deskExamples from "./staff/examples/desk.ts";
import * as deskActsExamples from "./staff/examples/desk-acts.ts";
import * as deskRegistrationExamples from "./staff/examples/desk-registration.ts";
import * as directoryExamples from "./staff/examples/directory.ts";
import * as directoryProposalsExamples from "./staff/examples/directory-proposals.ts";
import * as erasureExamples from "./staff/examples/erasure.ts";
import * as exportsExamples from "./staff/examples/exports.ts";
import * as feedsExamples from "./staff/examples/feeds.ts";
import * as figuresExamples from "./staff/examples/figures.ts";
import * as guidanceExamples from "./staff/examples/guidance.ts";
import * as looksExamples from "./staff/examples/looks.ts";
import * as meetingDaysExamples from "./staff/examples/meeting-days.ts";
import * as meetingDutyExamples from "./staff/examples/meeting-duty.ts";
import * as meetingSessionExamples from "./staff/examples/meeting-session.ts";
import * as meetingsExamples from "./staff/examples/meetings.ts";
import * as narrowingsExamples from "./staff/examples/narrowings.ts";
import * as noticesExamples from "./staff/examples/notices.ts";
import * as outsideExamples from "./staff/examples/outside.ts";
import * as padsExamples from "./staff/examples/pads.ts";
import * as precedentsExamples from "./staff/examples/precedents.ts";
import * as recountExamples from "./staff/examples/recount.ts";
import * as resultsExamples from "./staff/examples/results.ts";
import * as searchExamples from "./staff/examples/search.ts";
import * as undeliveredExamples from "./staff/examples/undelivered.ts";
import * as untoldExamples from "./staff/examples/untold.ts";
import * as webhooksExamples from "./staff/examples/webhooks.ts";
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
import * as outside from "./staff/outside.ts";
import * as pads from "./staff/pads.ts";
import * as precedents from "./staff/precedents.ts";
import * as recount from "./staff/recount.ts";
import * as results from "./staff/results.ts";
import * as search from "./staff/search.ts";
import * as undelivered from "./staff/undelivered.ts";
import * as untold from "./staff/untold.ts";
import * as webhooks from "./staff/webhooks.ts";

export const operations: readonly OperationWithExample[] = [
  { ...partners.hearPartner, example: partnersExamples.hearPartnerExample },
  { ...partners.listPartnerKeys, example: partnersExamples.listPartnerKeysExample },
  { ...partners.makePartnerKey, example: partnersExamples.makePartnerKeyExample },
  { ...partners.endPartnerKey, example: partnersExamples.endPartnerKeyExample },
  { ...partners.registerFromPartner, example: partnersExamples.registerFromPartnerExample },
  { ...attachments.beginAttachment, example: attachmentsExamples.beginAttachmentExample },
  { ...attachments.listAttachments, example: attachmentsExamples.listAttachmentsExample },
  { ...attachments.readAttachment, example: attachmentsExamples.readAttachmentExample },
  { ...attachments.openAttachment, example: attachmentsExamples.openAttachmentExample },
  {
    ...emergencies.registerEmergencyForApplicant,
    example: emergenciesExamples.registerEmergencyForApplicantExample,
  },
  { ...emergencies.registerEmergency, example: emergenciesExamples.registerEmergencyExample },
  { ...followUp.addInformation, example: followUpExamples.addInformationExample },
  { ...followUp.replyToQuestion, example: followUpExamples.replyToQuestionExample },
  { ...followUp.withdrawRequest, example: followUpExamples.withdrawRequestExample },
  { ...followUp.objectToAnswer, example: followUpExamples.objectToAnswerExample },
  { ...followUp.rateAnswer, example: followUpExamples.rateAnswerExample },
  { ...followUp.preferNews, example: followUpExamples.preferNewsExample },
  { ...followUp.giveConsent, example: followUpExamples.giveConsentExample },
  { ...followUp.takeBackConsent, example: followUpExamples.takeBackConsentExample },
  { ...health.health, example: healthExamples.healthExample },
  { ...join.askToJoin, example: joinExamples.askToJoinExample },
  { ...join.joinGroup, example: joinExamples.joinGroupExample },
  { ...join.leaveGroup, example: joinExamples.leaveGroupExample },
  { ...my.sendMyCode, example: myExamples.sendMyCodeExample },
  { ...my.confirmMyCode, example: myExamples.confirmMyCodeExample },
  { ...my.listMyRequests, example: myExamples.listMyRequestsExample },
  { ...myMeetings.askMeeting, example: myMeetingsExamples.askMeetingExample },
  { ...myMeetings.readMeetings, example: myMeetingsExamples.readMeetingsExample },
  { ...myMeetings.choosePlace, example: myMeetingsExamples.choosePlaceExample },
  { ...myMeetings.changePlace, example: myMeetingsExamples.changePlaceExample },
  { ...myMeetings.cancelPlace, example: myMeetingsExamples.cancelPlaceExample },
  { ...myMeetings.withdrawMeeting, example: myMeetingsExamples.withdrawMeetingExample },
  { ...myMeetings.declineDeputy, example: myMeetingsExamples.declineDeputyExample },
  { ...reports.registerReport, example: reportsExamples.registerReportExample },
  { ...requests.listChoices, example: requestsExamples.listChoicesExample },
  { ...requests.registerRequest, example: requestsExamples.registerRequestExample },
  { ...requests.readRequest, example: requestsExamples.readRequestExample },
  { ...tracking.track, example: trackingExamples.trackExample },
  { ...tracking.sendOneTimeCode, example: trackingExamples.sendOneTimeCodeExample },
  { ...tracking.confirmOneTimeCode, example: trackingExamples.confirmOneTimeCodeExample },
  { ...tracking.openWithPin, example: trackingExamples.openWithPinExample },
  { ...applicants.identifyApplicant, example: applicantsExamples.identifyApplicantExample },
  { ...applicants.showApplicantsRequest, example: applicantsExamples.showApplicantsRequestExample },
  { ...applicants.listLikelyDuplicates, example: applicantsExamples.listLikelyDuplicatesExample },
  { ...applicants.rateForApplicant, example: applicantsExamples.rateForApplicantExample },
  { ...applicants.contactApplicant, example: applicantsExamples.contactApplicantExample },
  { ...applicants.takeWalkIn, example: applicantsExamples.takeWalkInExample },
  { ...applicants.listBlocks, example: applicantsExamples.listBlocksExample },
  { ...applicants.addBlock, example: applicantsExamples.addBlockExample },
  { ...applicants.liftBlock, example: applicantsExamples.liftBlockExample },
  { ...cases.listInbox, example: casesExamples.listInboxExample },
  { ...cases.readFirstWords, example: casesExamples.readFirstWordsExample },
  { ...cases.countInbox, example: casesExamples.countInboxExample },
  { ...cases.readCase, example: casesExamples.readCaseExample },
  { ...cases.referCase, example: casesExamples.referCaseExample },
  { ...cases.returnCase, example: casesExamples.returnCaseExample },
  { ...cases.assignCase, example: casesExamples.assignCaseExample },
  { ...cases.bulkAssign, example: casesExamples.bulkAssignExample },
  { ...cases.bulkRefer, example: casesExamples.bulkReferExample },
  { ...cases.acceptCase, example: casesExamples.acceptCaseExample },
  { ...cases.draftAnswer, example: casesExamples.draftAnswerExample },
  { ...cases.sendBackAnswer, example: casesExamples.sendBackAnswerExample },
  { ...cases.approveAnswer, example: casesExamples.approveAnswerExample },
  { ...casework.nameParties, example: caseworkExamples.namePartiesExample },
  { ...casework.correctCase, example: caseworkExamples.correctCaseExample },
  { ...casework.splitCase, example: caseworkExamples.splitCaseExample },
  { ...casework.askApplicant, example: caseworkExamples.askApplicantExample },
  { ...casework.noteReply, example: caseworkExamples.noteReplyExample },
  { ...casework.linkCase, example: caseworkExamples.linkCaseExample },
  { ...casework.unlinkCase, example: caseworkExamples.unlinkCaseExample },
  { ...casework.askExplanation, example: caseworkExamples.askExplanationExample },
  { ...casework.orderRemedy, example: caseworkExamples.orderRemedyExample },
  { ...casework.checkOnSpot, example: caseworkExamples.checkOnSpotExample },
  { ...casework.closeNoOpinion, example: caseworkExamples.closeNoOpinionExample },
  { ...casework.listOwed, example: caseworkExamples.listOwedExample },
  { ...casework.giveEvidence, example: caseworkExamples.giveEvidenceExample },
  { ...casework.giveExplanation, example: caseworkExamples.giveExplanationExample },
  { ...casework.judgeCommitment, example: caseworkExamples.judgeCommitmentExample },
  { ...casework.publishCommitment, example: caseworkExamples.publishCommitmentExample },
  { ...casework.withdrawPublication, example: caseworkExamples.withdrawPublicationExample },
  { ...casework.extendDeadline, example: caseworkExamples.extendDeadlineExample },
  { ...casework.issueLetter, example: caseworkExamples.issueLetterExample },
  { ...casework.matchName, example: caseworkExamples.matchNameExample },
  { ...clerkActs.listClerkActs, example: clerkActsExamples.listClerkActsExample },
  { ...clerkActs.readClerkActs, example: clerkActsExamples.readClerkActsExample },
  { ...clerkActs.listDeskNotices, example: clerkActsExamples.listDeskNoticesExample },
  { ...contacts.noteContact, example: contactsExamples.noteContactExample },
  { ...contacts.promiseCall, example: contactsExamples.promiseCallExample },
  { ...contacts.cancelCall, example: contactsExamples.cancelCallExample },
  { ...contacts.listCalls, example: contactsExamples.listCallsExample },
  { ...desk.readSignIn, example: deskExamples.readSignInExample },
  { ...desk.readDesk, example: deskExamples.readDeskExample },
  { ...desk.listFilters, example: deskExamples.listFiltersExample },
  { ...desk.saveFilter, example: deskExamples.saveFilterExample },
  { ...desk.removeFilter, example: deskExamples.removeFilterExample },
  { ...deskActs.actForApplicant, example: deskActsExamples.actForApplicantExample },
  { ...deskActs.askMeetingForApplicant, example: deskActsExamples.askMeetingForApplicantExample },
  { ...deskActs.sendReceiptCode, example: deskActsExamples.sendReceiptCodeExample },
  { ...deskActs.printReceipt, example: deskActsExamples.printReceiptExample },
  { ...deskRegistration.registerForApplicant, example: deskRegistrationExamples.registerForApplicantExample },
  { ...directory.readDirectory, example: directoryExamples.readDirectoryExample },
  { ...directory.listDirectoryVersions, example: directoryExamples.listDirectoryVersionsExample },
  { ...directory.readDirectoryVersion, example: directoryExamples.readDirectoryVersionExample },
  { ...directory.previewDirectory, example: directoryExamples.previewDirectoryExample },
  { ...directory.publishDirectory, example: directoryExamples.publishDirectoryExample },
  {
    ...directoryProposals.listDirectoryProposals,
    example: directoryProposalsExamples.listDirectoryProposalsExample,
  },
  {
    ...directoryProposals.readDirectoryProposal,
    example: directoryProposalsExamples.readDirectoryProposalExample,
  },
  { ...directoryProposals.proposeDirectory, example: directoryProposalsExamples.proposeDirectoryExample },
  {
    ...directoryProposals.decideDirectoryProposal,
    example: directoryProposalsExamples.decideDirectoryProposalExample,
  },
  { ...erasure.listKept, example: erasureExamples.listKeptExample },
  { ...erasure.readRetention, example: erasureExamples.readRetentionExample },
  { ...erasure.switchRetention, example: erasureExamples.switchRetentionExample },
  { ...erasure.placeHold, example: erasureExamples.placeHoldExample },
  { ...erasure.liftHold, example: erasureExamples.liftHoldExample },
  { ...erasure.listHolds, example: erasureExamples.listHoldsExample },
  { ...erasure.eraseApplicant, example: erasureExamples.eraseApplicantExample },
  { ...exports.askExport, example: exportsExamples.askExportExample },
  { ...exports.listExports, example: exportsExamples.listExportsExample },
  { ...exports.openExport, example: exportsExamples.openExportExample },
  { ...feeds.readFeed, example: feedsExamples.readFeedExample },
  { ...feeds.makeFeed, example: feedsExamples.makeFeedExample },
  { ...feeds.revokeFeed, example: feedsExamples.revokeFeedExample },
  { ...figures.readFigures, example: figuresExamples.readFiguresExample },
  { ...figures.compareUnits, example: figuresExamples.compareUnitsExample },
  { ...guidance.noteGuidance, example: guidanceExamples.noteGuidanceExample },
  { ...guidance.readGuidance, example: guidanceExamples.readGuidanceExample },
  { ...looks.readApplicant, example: looksExamples.readApplicantExample },
  { ...looks.listLooks, example: looksExamples.listLooksExample },
  { ...meetingDays.listPlaces, example: meetingDaysExamples.listPlacesExample },
  { ...meetingDays.listHosts, example: meetingDaysExamples.listHostsExample },
  { ...meetingDays.publishDays, example: meetingDaysExamples.publishDaysExample },
  { ...meetingDays.cancelDay, example: meetingDaysExamples.cancelDayExample },
  { ...meetingDuty.readDuty, example: meetingDutyExamples.readDutyExample },
  { ...meetingSession.noteAttendance, example: meetingSessionExamples.noteAttendanceExample },
  { ...meetingSession.noteAbsence, example: meetingSessionExamples.noteAbsenceExample },
  { ...meetingSession.writeMinutes, example: meetingSessionExamples.writeMinutesExample },
  { ...meetingSession.addRemark, example: meetingSessionExamples.addRemarkExample },
  { ...meetingSession.confirmMinutes, example: meetingSessionExamples.confirmMinutesExample },
  { ...meetingSession.correctMinutes, example: meetingSessionExamples.correctMinutesExample },
  { ...meetings.listMeetings, example: meetingsExamples.listMeetingsExample },
  { ...meetings.readMeeting, example: meetingsExamples.readMeetingExample },
  { ...meetings.listRefusedConflicts, example: meetingsExamples.listRefusedConflictsExample },
  { ...meetings.approveMeeting, example: meetingsExamples.approveMeetingExample },
  { ...meetings.refuseMeeting, example: meetingsExamples.refuseMeetingExample },
  { ...meetings.answerMeetingInWriting, example: meetingsExamples.answerMeetingInWritingExample },
  { ...meetings.sendMeetingOn, example: meetingsExamples.sendMeetingOnExample },
  { ...meetings.offerPlaces, example: meetingsExamples.offerPlacesExample },
  { ...meetings.bookPlace, example: meetingsExamples.bookPlaceExample },
  { ...meetings.cancelMeetingPlace, example: meetingsExamples.cancelMeetingPlaceExample },
  { ...meetings.notePriority, example: meetingsExamples.notePriorityExample },
  { ...meetings.nameDeputy, example: meetingsExamples.nameDeputyExample },
  { ...narrowings.listNarrowings, example: narrowingsExamples.listNarrowingsExample },
  { ...notices.listNotices, example: noticesExamples.listNoticesExample },
  { ...outside.askOutside, example: outsideExamples.askOutsideExample },
  { ...outside.renewOutside, example: outsideExamples.renewOutsideExample },
  { ...outside.revokeOutside, example: outsideExamples.revokeOutsideExample },
  { ...outside.noteOutside, example: outsideExamples.noteOutsideExample },
  { ...outside.showOutsideLink, example: outsideExamples.showOutsideLinkExample },
  { ...pads.printPad, example: padsExamples.printPadExample },
  { ...precedents.listPrecedents, example: precedentsExamples.listPrecedentsExample },
  { ...precedents.readPrecedent, example: precedentsExamples.readPrecedentExample },
  { ...recount.readRecount, example: recountExamples.readRecountExample },
  { ...results.listResults, example: resultsExamples.listResultsExample },
  { ...results.openResults, example: resultsExamples.openResultsExample },
  { ...results.enterResult, example: resultsExamples.enterResultExample },
  { ...search.searchCases, example: searchExamples.searchCasesExample },
  { ...search.listSuggestions, example: searchExamples.listSuggestionsExample },
  { ...search.suggestForText, example: searchExamples.suggestForTextExample },
  { ...search.listSimilar, example: searchExamples.listSimilarExample },
  { ...undelivered.listUndelivered, example: undeliveredExamples.listUndeliveredExample },
  { ...untold.listUntold, example: untoldExamples.listUntoldExample },
  { ...untold.openUntold, example: untoldExamples.openUntoldExample },
  { ...untold.tellApplicant, example: untoldExamples.tellApplicantExample },
  { ...webhooks.listWebhooks, example: webhooksExamples.listWebhooksExample },
  { ...webhooks.addWebhook, example: webhooksExamples.addWebhookExample },
  { ...webhooks.readWebhook, example: webhooksExamples.readWebhookExample },
  { ...webhooks.changeWebhook, example: webhooksExamples.changeWebhookExample },
  { ...webhooks.rotateSecret, example: webhooksExamples.rotateSecretExample },
  { ...webhooks.turnWebhook, example: webhooksExamples.turnWebhookExample },
  { ...webhooks.testWebhook, example: webhooksExamples.testWebhookExample },
  { ...webhooks.replayFailed, example: webhooksExamples.replayFailedExample },
  { ...webhooks.listDeliveries, example: webhooksExamples.listDeliveriesExample },
  { ...webhooks.readDelivery, example: webhooksExamples.readDeliveryExample },
  { ...webhooks.replayDelivery, example: webhooksExamples.replayDeliveryExample },
];
