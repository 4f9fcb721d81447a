/** Examples of the operations in `../desk-acts.ts`. */

import { exampleOf } from "../../example.ts";
import { notFound } from "../../openapi/not-found-example.ts";
import { story } from "../../openapi/story.ts";
import { actForApplicant, askMeetingForApplicant, printReceipt, sendReceiptCode } from "../desk-acts.ts";

export const actForApplicantExample = exampleOf(actForApplicant, {
  as: "clerk",
  body: {
    ...{ request: story.code, pass: story.pass },
    act: { type: "add", words: "رسید خرید را هم آورده است." },
  },
  status: 200,
  response: { trackingCode: story.code, at: story.atTheDeskAt },
});

export const askMeetingForApplicantExample = exampleOf(askMeetingForApplicant, {
  as: "clerk",
  body: {
    ...{ request: "123456789018", pass: story.pass },
    ...{ with: { unit: story.unit.key }, words: "می‌خواهم با مدیر صحبت کنم.", needs: [] },
  },
  ...notFound,
});

export const sendReceiptCodeExample = exampleOf(sendReceiptCode, {
  as: "clerk",
  body: { request: story.code, pass: story.pass },
  status: 200,
  response: { challenge: story.challenge, expiresAt: story.challengeExpiresAt },
});

export const printReceiptExample = exampleOf(printReceipt, {
  as: "clerk",
  body: { request: story.code, pass: story.pass },
  status: 200,
  response: { trackingCode: story.code, registeredAt: story.registeredAt },
});
