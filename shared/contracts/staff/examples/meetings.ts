/** Examples of the operations in `../meetings.ts`. */

import { exampleOf } from "../../example.ts";
import { meetingAs, meetingExample, meetingsNotPlayed } from "../../openapi/meetings-example.ts";
import {
  answerMeetingInWriting,
  approveMeeting,
  bookPlace,
  cancelMeetingPlace,
  listMeetings,
  listRefusedConflicts,
  nameDeputy,
  notePriority,
  offerPlaces,
  readMeeting,
  refuseMeeting,
  sendMeetingOn,
} from "../meetings.ts";

export const inMeetingUrl = { meeting: meetingExample.meeting } as const;

export const listMeetingsExample = exampleOf(listMeetings, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  query: { list: "review" },
  status: 200,
  response: { items: [meetingExample.asked] },
});

export const readMeetingExample = exampleOf(readMeeting, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  status: 200,
  response: meetingAs.asked,
  etag: '"1"',
});

export const listRefusedConflictsExample = exampleOf(listRefusedConflicts, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  status: 200,
  response: { conflicts: [] },
});

export const approveMeetingExample = exampleOf(approveMeeting, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: {},
  ifMatch: '"1"',
  status: 200,
  response: meetingAs.approved,
  etag: '"2"',
});

export const refuseMeetingExample = exampleOf(refuseMeeting, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { because: "written-answer-suffices" },
  ifMatch: '"1"',
  status: 409,
  response: {
    type: "urn:peygir:problem:meeting-moved-on",
    title: "ملاقات در این مرحله نیست",
    detail:
      "این کار در مرحله کنونی ملاقات ممکن نیست. ملاقات را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
    status: 409,
  },
});

export const answerMeetingInWritingExample = exampleOf(answerMeetingInWriting, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { answer: "بازرسی فردا انجام می‌شود و نتیجه را می‌نویسیم." },
  ifMatch: '"1"',
  status: 200,
  response: { ...meetingAs.asked, version: 2, stage: "in-writing" },
  etag: '"2"',
});

export const sendMeetingOnExample = exampleOf(sendMeetingOn, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { host: "m.karimi", reason: "درباره کار واحد دیگری است." },
  ifMatch: '"1"',
  status: 200,
  response: { ...meetingAs.asked, version: 2 },
  etag: '"2"',
});

export const offerPlacesExample = exampleOf(offerPlaces, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { places: [meetingExample.nine, meetingExample.twenty] },
  ifMatch: '"2"',
  status: 200,
  response: { ...meetingAs.approved, version: 3, stage: "offered" },
  etag: '"3"',
});

export const bookPlaceExample = exampleOf(bookPlace, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { place: meetingExample.nine },
  ifMatch: '"2"',
  status: 200,
  response: meetingAs.booked,
  etag: '"3"',
});

export const cancelMeetingPlaceExample = exampleOf(cancelMeetingPlace, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: {},
  ifMatch: '"3"',
  status: 200,
  response: { ...meetingAs.approved, version: 4, priority: true },
  etag: '"4"',
});

export const notePriorityExample = exampleOf(notePriority, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { given: true },
  ifMatch: '"2"',
  status: 200,
  response: { ...meetingAs.approved, version: 3, vulnerable: true },
  etag: '"3"',
});

export const nameDeputyExample = exampleOf(nameDeputy, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { deputy: "a.mohammadi" },
  ifMatch: '"3"',
  status: 200,
  response: { ...meetingAs.booked, version: 4 },
  etag: '"4"',
});
