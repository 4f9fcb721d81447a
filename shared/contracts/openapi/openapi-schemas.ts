/**
 * The names of schemas in the OpenAPI document. A generated client has a type for each name; every other
 * schema is written where it is used.
 */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { certificate } from "../fields/certificate.ts";
import * as clocks from "../fields/clocks.ts";
import * as contacts from "../fields/contact-fields.ts";
import { deskAct } from "../fields/desk-act-fields.ts";
import * as fields from "../fields/fields.ts";
import * as meetings from "../fields/meeting-fields.ts";
import { newsWish } from "../fields/news.ts";
import { resultFields } from "../fields/result-fields.ts";
import { externalCode } from "../partner/external-code.ts";
import * as partners from "../partner/partners.ts";
import * as attachments from "../public/attachments.ts";
import { emergency } from "../public/emergencies.ts";
import * as followUp from "../public/follow-up.ts";
import { joining } from "../public/join.ts";
import { whoAmI } from "../public/my.ts";
import * as myMeetings from "../public/my-meetings.ts";
import { report } from "../public/reports.ts";
import * as requests from "../public/requests.ts";
import { codeAndMobile, codeAndPin } from "../public/tracking.ts";
import { problem } from "../refusals/problem.ts";
import { block } from "../staff/applicants.ts";
import * as cases from "../staff/cases.ts";
import * as casework from "../staff/casework.ts";
import { deskCounts } from "../staff/clerk-acts.ts";
import { filter } from "../staff/desk.ts";
import * as directory from "../staff/directory.ts";
import { proposal } from "../staff/directory-proposals.ts";
import { hold } from "../staff/erasure.ts";
import { taken } from "../staff/exports.ts";
import * as figures from "../staff/figures.ts";
import * as looks from "../staff/looks.ts";
import { noticeShown } from "../staff/notices.ts";
import { toSay } from "../staff/untold.ts";
import * as webhooks from "../staff/webhooks.ts";
import type { SchemaNames } from "./openapi-naming.ts";

/**
 * The named schemas, each with what it describes in one sentence; a schema with a description of its own keeps
 * that one.
 */
export const schemaNames: SchemaNames = {
  // Values of one word.
  Moment: { schema: fields.moment, is: "A moment in UTC, to the millisecond." },
  Day: { schema: fields.isoDay, is: "A day in Tehran, as an ISO date: `2026-11-24`." },
  TimeOfDay: { schema: fields.time, is: "A time of day in Tehran: `09:20`." },
  MeetingTime: { schema: meetings.time, is: "The time of day at which a meeting begins." },
  TrackingCode: { schema: fields.trackingCode, is: "The tracking code of a request." },
  CaseId: { schema: fields.caseId, is: "The number of a case." },
  MeetingId: { schema: meetings.meetingId, is: "The number of a meeting." },
  Key: {
    schema: fields.key,
    is: "The key of an entry of the organisation's data: a unit, kind, subject, province or outcome.",
  },
  Uuid: { schema: z.uuid(), is: "A UUID." },
  DateTime: { schema: z.iso.datetime({ offset: true }), is: "A moment with its offset from UTC, or `Z`." },
  Channel: { schema: z.enum(channels), is: "The channel by which a request came." },
  Username: { schema: fields.username, is: "The user name of a member of staff." },
  ExternalCode: { schema: externalCode, is: "The code of the request in the partner's system." },
  Mobile: { schema: fields.mobile, is: "A mobile number." },
  Landline: { schema: fields.landline, is: "A landline number." },
  PostalCode: { schema: fields.postalCode, is: "A postal code." },
  Email: { schema: fields.email, is: "An e-mail address." },
  // Values that many replies have.
  Text: { schema: fields.text, is: "A text in Persian and in English, and in the further languages." },
  Named: { schema: fields.named, is: "An entry of the organisation's data: its key and its name." },
  Person: { schema: fields.person, is: "A member of staff: user name and name." },
  Visit: { schema: fields.visit, is: "Where an applicant comes for a meeting, and what to bring." },
  Mark: { schema: cases.mark, is: "Who did a thing, and when." },
  Words: { schema: cases.said, is: "A text of the applicant; `by` entered it for the applicant." },
  Problem: { schema: problem, is: "A refusal or an error, as a problem document (RFC 9457)." },
  // Requests, as applicants register and follow them.
  Identity: {
    schema: requests.identity,
    is: "The identity of a person or of a company, of one of five types.",
  },
  OnBehalfOf: { schema: requests.onBehalfOf, is: "For whom a proxy or a group makes the request." },
  Registration: { schema: requests.registration, is: "What an applicant enters to register a request." },
  Emergency: { schema: emergency, is: "What a person enters to register an administrative emergency." },
  Report: { schema: report, is: "A report without identity." },
  RequestStatus: { schema: requests.status, is: "The public status of a request with its timeline." },
  ExpectedAnswer: { schema: requests.expected, is: "The time by which the organisation should answer." },
  TimelineEntry: {
    schema: requests.status.shape.timeline.def.element,
    is: "An entry of the public timeline.",
  },
  CalendarChange: { schema: requests.calendarEntry, is: "A change of the calendar that moved a date." },
  Proxy: { schema: requests.proxy, is: "The proxy's relation to the person, and their authority." },
  PublicAnswer: { schema: requests.publicAnswer, is: "An answer, as the applicant reads it." },
  Group: { schema: requests.group, is: "A collective request: the reader's role, and the members." },
  Certificate: { schema: certificate, is: "What a certificate of registration and answer says." },
  Noted: { schema: followUp.noted, is: "The request to which something was added, and when." },
  Rating: { schema: followUp.rating, is: "The applicant's opinion of the handling and of the outcome." },
  NewsWish: { schema: newsWish, is: "Which news the applicant wants, by which way and in which language." },
  WhoAmI: { schema: whoAmI, is: "An applicant's identity and mobile." },
  Joining: { schema: joining, is: "A person who joins a collective request with the one-time code." },
  CodeAndMobile: { schema: codeAndMobile, is: "A tracking code, and the mobile of its applicant." },
  CodeAndPin: { schema: codeAndPin, is: "A tracking code, and the PIN of its receipt." },
  Attachment: { schema: attachments.seenAttachment, is: "A file of a request, as its applicant sees it." },
  Upload: { schema: attachments.upload, is: "A form with which a program uploads a file." },
  MyMeeting: { schema: myMeetings.seenMeeting, is: "A meeting, as its applicant sees it." },
  OfferedTime: { schema: myMeetings.offered, is: "A time that the applicant may choose for a meeting." },
  NotedMeeting: { schema: myMeetings.notedMeeting, is: "The meeting about which the applicant decided." },
  // Cases, as staff handle them.
  CaseView: { schema: cases.caseView, is: "A case, as a member of staff sees it." },
  CaseStage: { schema: cases.stage, is: "The stage of a case." },
  CaseAction: { schema: cases.caseAction, is: "An action on a case, as the policy table names it." },
  CaseChange: { schema: cases.change, is: "The name of a change to a case." },
  KindAndSubject: { schema: cases.about, is: "The kind and the subject of a request." },
  Hop: { schema: cases.hop, is: "One stay of a case at a unit." },
  InboxItem: { schema: cases.inboxItem, is: "A case in a list." },
  InboxFilter: { schema: cases.inboxFilter, is: "The conditions of a list of cases." },
  SavedFilter: { schema: filter, is: "A saved list of cases with its conditions." },
  Answer: { schema: cases.shownAnswer, is: "An answer to the applicant, as staff see it." },
  DraftAnswer: { schema: cases.draft, is: "An answer that waits for approval." },
  Referral: { schema: cases.referral, is: "The unit that gets a case, and why." },
  Assignment: { schema: cases.assignment, is: "The member of the unit who gets a case." },
  Owner: { schema: cases.owner, is: "The unit or person that must do a thing." },
  OwnerKey: { schema: meetings.orderOwner, is: "The unit or person that must do a thing, by key." },
  Commitment: { schema: cases.commitmentOfCase, is: "A commitment of the organisation." },
  Explanation: { schema: cases.explanation, is: "A question of inspection, and the explanation." },
  OwedCase: {
    schema: casework.owedCase,
    is: "A case; a pseudonym when the reader may not learn its number.",
  },
  OwedCommitment: { schema: casework.owedCommitment, is: "A commitment, without the rest of its case." },
  OwedExplanation: { schema: casework.owedExplanation, is: "A question of inspection, without the case." },
  BulkResult: { schema: cases.bulkResult, is: "What a bulk operation did to one case." },
  Clock: { schema: clocks.clock, is: "A clock of a case with its history." },
  TimeLeft: { schema: clocks.timeLeft, is: "The time left on a clock." },
  CaseAttachment: { schema: attachments.caseAttachment, is: "A file of a case, as staff see it." },
  Contact: { schema: contacts.contact, is: "A recorded contact with the applicant or another person." },
  ContactWith: { schema: contacts.contactWith, is: "With whom a contact was made." },
  ContactHow: { schema: contacts.contactHow, is: "The way of a contact." },
  ContactResult: { schema: contacts.contactResult, is: "The result of a contact." },
  PromisedCall: { schema: contacts.promisedCall, is: "A call that was promised to the applicant." },
  CallAhead: { schema: contacts.callAhead, is: "The time of a promised call, and its reason." },
  DeskAct: { schema: deskAct, is: "What a clerk did in the applicant's name." },
  Applicant: { schema: looks.applicantView, is: "The applicant of a case: name, identity and address." },
  Assurance: { schema: looks.assurance, is: "How well the applicant's identity is known." },
  MobileOwnership: { schema: looks.ownership, is: "Whether the mobile belongs to the applicant." },
  Look: { schema: looks.look, is: "Who looked at a case or at its applicant's data." },
  Notice: { schema: noticeShown, is: "An SMS or e-mail to the applicant, with its outcome." },
  UndeliveredNews: { schema: toSay, is: "News that a clerk tells an unreachable applicant." },
  // Meetings, as staff arrange them.
  MeetingView: { schema: meetings.meetingView, is: "A meeting, as a member of staff sees it." },
  MeetingItem: { schema: meetings.meetingItem, is: "A meeting in a list." },
  MeetingStage: { schema: meetings.meetingStage, is: "The stage of a meeting." },
  MeetingRefusal: { schema: meetings.meetingRefusedBecause, is: "Why a meeting was refused." },
  Minutes: { schema: meetings.minutes, is: "The minutes of a meeting." },
  Place: { schema: meetings.place, is: "A published time for a meeting with an official." },
  StaffPlace: { schema: meetings.staffPlace, is: "A published time, and what occupies it." },
  RefusedConflict: { schema: meetings.refusedConflict, is: "A refused conflict of interest at a meeting." },
  Weekday: { schema: meetings.weekday, is: "A day of the week." },
  // Administration.
  Block: { schema: block, is: "An entry of the block list." },
  DirectoryChange: {
    schema: directory.change,
    is: "A difference of two versions of the organisation's data.",
  },
  DirectoryFault: { schema: directory.fault, is: "A fault in the organisation's data." },
  DirectoryVersion: { schema: directory.version, is: "A version of the organisation's data." },
  DirectoryProposal: { schema: proposal, is: "A proposed change of the organisation's data." },
  Rerouted: { schema: directory.rerouted, is: "An example request that new rules send elsewhere." },
  Hold: { schema: hold, is: "A request whose applicant nobody may erase." },
  Export: { schema: taken, is: "A file with cases or figures that a member of staff requested." },
  Counts: { schema: figures.counts, is: "The monthly figures." },
  DeskCounts: { schema: deskCounts, is: "How often a clerk did each kind of work on a day." },
  Backlog: { schema: figures.backlog, is: "The requests that wait, by their age." },
  PartnerKeys: { schema: partners.partnerKeys, is: "The keys of a partner system." },
  PartnerRequest: { schema: partners.registered, is: "A request that a partner system registers." },
  PartnerEmergency: { schema: partners.emergencyRegistered, is: "An emergency that FOAD reports." },
  PartnerMessage: { schema: partners.partnerNews, is: "A message of a partner system." },
  ResultFields: { schema: resultFields, is: "The values of a result, in the order of the partner's form." },
  Webhook: { schema: webhooks.webhook, is: "A webhook with its state." },
  WebhookSettings: { schema: webhooks.changed, is: "The settings of a webhook." },
  WebhookEventType: { schema: webhooks.eventType, is: "The type of an event that webhooks send." },
  WebhookDelivery: { schema: webhooks.delivery, is: "The delivery of an event to a webhook." },
};
