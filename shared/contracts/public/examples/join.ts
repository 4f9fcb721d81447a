/** Examples of the operations in `../join.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { askToJoin, joinGroup, leaveGroup } from "../join.ts";

/**
 * The person who joins the group's request in the example; this person has the same concern as the applicant.
 */
const neighbour = { fullName: "نادر نمونه‌ای", mobile: "+989120000007" };

const notPlayed =
  "The story's request is not collective (C10): `test/journeys/my-requests.test.ts` joins one.";

export const askToJoinExample = exampleOf(askToJoin, {
  notPlayed,
  body: { code: story.code, mobile: neighbour.mobile },
  status: 202,
  response: { challenge: story.challenge, expiresAt: story.challengeExpiresAt },
});

export const joinGroupExample = exampleOf(joinGroup, {
  notPlayed,
  body: {
    ...{ code: story.code, fullName: neighbour.fullName, mobile: neighbour.mobile },
    ...{ challenge: story.challenge, oneTimeCode: story.oneTimeCode },
  },
  status: 422,
  response: {
    type: "urn:peygir:problem:wrong-code",
    title: "رمز یک‌بارمصرف درست نیست",
    detail: "رمز را از آخرین پیام دوباره بنویسید.",
    status: 422,
  },
});

export const leaveGroupExample = exampleOf(leaveGroup, {
  notPlayed,
  params: { code: story.code },
  body: {},
  status: 404,
  response: {
    type: "urn:peygir:problem:not-found",
    title: "پیدا نشد",
    detail: "نشانی را بررسی کنید یا از صفحه نخست شروع کنید.",
    status: 404,
  },
});
