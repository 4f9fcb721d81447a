/** Examples of the operations in `../tracking.ts`. */

import { exampleOf } from "../../example.ts";
import { statusExample } from "../../openapi/status-example.ts";
import { story } from "../../openapi/story.ts";
import { confirmOneTimeCode, openWithPin, sendOneTimeCode, track } from "../tracking.ts";

const proof = { code: story.code, mobile: story.mobile };

export const trackExample = exampleOf(track, {
  body: proof,
  status: 200,
  response: statusExample,
});

export const sendOneTimeCodeExample = exampleOf(sendOneTimeCode, {
  body: proof,
  status: 202,
  response: { challenge: story.challenge, expiresAt: story.challengeExpiresAt },
});

export const confirmOneTimeCodeExample = exampleOf(confirmOneTimeCode, {
  body: { code: story.code, challenge: story.challenge, oneTimeCode: story.oneTimeCode },
  status: 200,
  response: { trackingCode: story.code, session: story.session, expiresAt: story.sessionExpiresAt },
});

export const openWithPinExample = exampleOf(openWithPin, {
  body: { code: story.eldersRequest, pin: story.pin },
  status: 200,
  response: {
    trackingCode: story.eldersRequest,
    session: story.eldersSession,
    expiresAt: story.sessionExpiresAt,
  },
});
