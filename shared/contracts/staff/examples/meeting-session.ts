/** Examples of the operations in `../meeting-session.ts`. */

import { exampleOf } from "../../example.ts";
import { meetingAs, meetingsNotPlayed } from "../../openapi/meetings-example.ts";
import {
  addRemark,
  confirmMinutes,
  correctMinutes,
  noteAbsence,
  noteAttendance,
  writeMinutes,
} from "../meeting-session.ts";
import { inMeetingUrl } from "./meetings.ts";

export const noteAttendanceExample = exampleOf(noteAttendance, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { what: "arrive" },
  status: 200,
  response: { ...meetingAs.booked, version: 4, stage: "arrived" },
  etag: '"4"',
});

export const noteAbsenceExample = exampleOf(noteAbsence, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { side: "applicant" },
  status: 200,
  response: { ...meetingAs.approved, version: 4, absences: { applicant: 1, organisation: 0 } },
  etag: '"4"',
});

export const writeMinutesExample = exampleOf(writeMinutes, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: {
    attendees: ["e.hosseini"],
    statements: "متقاضی رسید خرید را نشان داد.",
    orders: [{ what: "بازرسی از فروشگاه", owner: { unit: "goods-inspection" }, day: "2026-12-22" }],
  },
  ifMatch: '"4"',
  status: 200,
  response: { ...meetingAs.booked, version: 5, stage: "in-session" },
  etag: '"5"',
});

export const addRemarkExample = exampleOf(addRemark, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: { remark: "درست نوشته شده است." },
  status: 200,
  response: { ...meetingAs.booked, version: 6, stage: "in-session" },
  etag: '"6"',
});

export const confirmMinutesExample = exampleOf(confirmMinutes, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: {},
  ifMatch: '"7"',
  status: 200,
  response: { ...meetingAs.booked, version: 8, stage: "minuted" },
  etag: '"8"',
});

export const correctMinutesExample = exampleOf(correctMinutes, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  params: inMeetingUrl,
  body: {
    attendees: ["e.hosseini"],
    statements: "متقاضی رسید خرید و برگه ضمانت را نشان داد.",
    orders: [],
    reason: "برگه ضمانت جا افتاده بود.",
  },
  ifMatch: '"8"',
  status: 200,
  response: { ...meetingAs.booked, version: 9, stage: "minuted" },
  etag: '"9"',
});
