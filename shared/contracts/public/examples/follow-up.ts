/** Examples of the operations in `../follow-up.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import {
  addInformation,
  giveConsent,
  objectToAnswer,
  preferNews,
  rateAnswer,
  replyToQuestion,
  takeBackConsent,
  withdrawRequest,
} from "../follow-up.ts";

const example = {
  params: { code: story.code },
  status: 200,
  response: { trackingCode: story.code, at: story.acceptedAt },
} as const;

export const addInformationExample = exampleOf(addInformation, {
  ...example,
  body: { words: "رسید خرید را هم پیدا کردم." },
});

export const replyToQuestionExample = exampleOf(replyToQuestion, {
  ...example,
  body: { case: story.code, words: "دوم آذر." },
  status: 409,
  response: {
    type: "urn:peygir:problem:no-question",
    title: "پرسشی بی‌پاسخ نمانده است",
    detail: "اگر چیزی می‌خواهید بگویید، از «افزودن توضیح یا مدرک» بنویسید.",
    status: 409,
  },
});

export const withdrawRequestExample = exampleOf(withdrawRequest, { ...example, body: {} });

export const objectToAnswerExample = exampleOf(objectToAnswer, {
  ...example,
  body: { words: "مبلغ اضافه بازگردانده نشده است." },
  status: 409,
  response: {
    type: "urn:peygir:problem:not-answered",
    title: "هنوز پاسخی داده نشده است",
    detail: "پس از رسیدن پاسخ می‌توانید اعتراض کنید یا نظر بدهید.",
    status: 409,
  },
});

export const rateAnswerExample = exampleOf(rateAnswer, {
  ...example,
  body: { process: true, outcome: false },
  status: 409,
  response: {
    type: "urn:peygir:problem:not-answered",
    title: "هنوز پاسخی داده نشده است",
    detail: "پس از رسیدن پاسخ می‌توانید اعتراض کنید یا نظر بدهید.",
    status: 409,
  },
});

export const preferNewsExample = exampleOf(preferNews, {
  ...example,
  body: { channel: "sms", wanted: "no-reminders", language: "fa" },
});

export const giveConsentExample = exampleOf(giveConsent, {
  ...example,
  body: {},
  status: 409,
  response: {
    type: "urn:peygir:problem:not-hidden",
    title: "چیزی پوشیده نیست",
    detail: "هنگام ثبت این درخواست نخواسته‌اید نام شما از واحد پوشیده بماند.",
    status: 409,
  },
});

export const takeBackConsentExample = exampleOf(takeBackConsent, {
  ...example,
  body: {},
  status: 409,
  response: {
    type: "urn:peygir:problem:not-hidden",
    title: "چیزی پوشیده نیست",
    detail: "هنگام ثبت این درخواست نخواسته‌اید نام شما از واحد پوشیده بماند.",
    status: 409,
  },
});
