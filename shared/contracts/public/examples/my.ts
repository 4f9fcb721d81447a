/** Examples of the operations in `../my.ts`. */

import { exampleOf } from "../../example.ts";
import { statusExample } from "../../openapi/status-example.ts";
import { story } from "../../openapi/story.ts";
import { confirmMyCode, listMyRequests, sendMyCode } from "../my.ts";

export const sendMyCodeExample = exampleOf(sendMyCode, {
  body: { identity: { type: "national-code", number: story.nationalCode }, mobile: story.mobile },
  status: 202,
  response: { challenge: story.challenge, expiresAt: story.challengeExpiresAt },
});

export const confirmMyCodeExample = exampleOf(confirmMyCode, {
  body: {
    identity: { type: "national-code", number: story.nationalCode },
    mobile: story.mobile,
    challenge: story.challenge,
    oneTimeCode: story.oneTimeCode,
  },
  status: 200,
  response: { session: story.session, expiresAt: story.sessionExpiresAt },
});

export const listMyRequestsExample = exampleOf(listMyRequests, {
  query: {},
  status: 200,
  response: {
    assurance: "mobile",
    requests: [statusExample],
  },
});
