/** Examples of the operations in `../my-meetings.ts`. */

import { exampleOf } from "../../example.ts";
import { notFound } from "../../openapi/not-found-example.ts";
import { story } from "../../openapi/story.ts";
import {
  askMeeting,
  cancelPlace,
  changePlace,
  choosePlace,
  declineDeputy,
  readMeetings,
  withdrawMeeting,
} from "../my-meetings.ts";

const notThere = {
  params: { code: story.code, number: "9" },
  ...notFound,
} as const;

const said = "می‌خواهم با مدیر همین دفتر صحبت کنم.";

export const askMeetingExample = exampleOf(askMeeting, {
  params: { code: story.code },
  body: { with: { unit: story.unit.key }, words: said, needs: ["companion"] },
  status: 200,
  response: { trackingCode: story.code, meeting: 1, at: story.acceptedAt },
});

export const readMeetingsExample = exampleOf(readMeetings, {
  params: { code: story.code },
  status: 200,
  response: {
    meetings: [
      {
        ...{ meeting: 1, stage: "asked", since: story.acceptedAt, askedAt: story.acceptedAt },
        ...{ host: story.head, unit: story.unit, needs: ["companion"], words: said },
        ...{ due: "2026-12-01T20:30:00.000Z", mayI: ["withdraw"] },
      },
    ],
    mayAsk: false,
  },
});

export const choosePlaceExample = exampleOf(choosePlace, {
  ...notThere,
  body: { day: "2026-12-15", time: "09:20" },
});

export const changePlaceExample = exampleOf(changePlace, {
  ...notThere,
  body: { day: "2026-12-15", time: "09:20", instead: { day: "2026-12-15", time: "09:00" } },
});

export const cancelPlaceExample = exampleOf(cancelPlace, { ...notThere, body: {} });

export const withdrawMeetingExample = exampleOf(withdrawMeeting, { ...notThere, body: {} });

export const declineDeputyExample = exampleOf(declineDeputy, { ...notThere, body: {} });
