/** Examples of the operations in `../applicants.ts`. */

import { exampleOf } from "../../example.ts";
import { certificateExample, statusExample } from "../../openapi/status-example.ts";
import { story } from "../../openapi/story.ts";
import {
  addBlock,
  contactApplicant,
  identifyApplicant,
  liftBlock,
  listBlocks,
  listLikelyDuplicates,
  rateForApplicant,
  showApplicantsRequest,
  takeWalkIn,
} from "../applicants.ts";

const example = { type: "national-code", number: story.nationalCode } as const;

export const identifyApplicantExample = exampleOf(identifyApplicant, {
  as: "clerk",
  body: { identity: example, seen: "document" },
  status: 200,
  response: {
    requests: [statusExample],
    pass: story.pass,
    passExpiresAt: story.passExpiresAt,
  },
});

export const showApplicantsRequestExample = exampleOf(showApplicantsRequest, {
  as: "clerk",
  body: { request: story.code, pass: story.pass },
  status: 200,
  response: { status: statusExample, certificate: certificateExample },
});

export const listLikelyDuplicatesExample = exampleOf(listLikelyDuplicates, {
  as: "clerk",
  body: { pass: story.pass, description: story.description },
  status: 200,
  response: { requests: [statusExample] },
});

export const rateForApplicantExample = exampleOf(rateForApplicant, {
  as: "clerk",
  body: { request: story.code, pass: story.pass, process: true, outcome: true },
  status: 409,
  response: {
    type: "urn:peygir:problem:not-answered",
    title: "هنوز پاسخی داده نشده است",
    detail: "پس از رسیدن پاسخ می‌توانید اعتراض کنید یا نظر بدهید.",
    status: 409,
  },
});

export const contactApplicantExample = exampleOf(contactApplicant, {
  as: "clerk",
  body: { request: story.code, pass: story.pass, how: "in-person", words: "برای پیگیری آمده بود." },
  status: 200,
  response: { trackingCode: story.code, at: story.atTheDeskAt },
});

export const takeWalkInExample = exampleOf(takeWalkIn, {
  as: "clerk",
  body: {
    request: story.code,
    pass: story.pass,
    official: story.otherHead.username,
    words: "درباره بازرسی از فروشگاه.",
  },
  status: 409,
  response: {
    type: "urn:peygir:problem:walk-ins-none",
    title: "این مسئول امروز بدون نوبت نمی‌پذیرد",
    detail: "برای متقاضی درخواست ملاقات ثبت کنید، یا مسئول دیگری را انتخاب کنید که امروز بدون نوبت می‌پذیرد.",
    status: 409,
  },
});

const blockExample = {
  block: "9d1e8a64b0c72e5d81f3a9467f0b3c52",
  type: "mobile",
  endsWith: story.blockedMobile.slice(-3),
  reason: "ارسال انبوه درخواست‌های بی‌معنا",
  at: "2026-11-24T11:30:00.000Z",
  by: story.administrator,
} as const;

export const listBlocksExample = exampleOf(listBlocks, {
  as: "administrator",
  query: {},
  status: 200,
  response: { blocks: [blockExample] },
});

export const addBlockExample = exampleOf(addBlock, {
  as: "administrator",
  body: { who: { type: "mobile", mobile: story.blockedMobile }, reason: blockExample.reason },
  status: 200,
  response: blockExample,
});

export const liftBlockExample = exampleOf(liftBlock, {
  as: "administrator",
  body: { block: blockExample.block, reason: "اشتباه بود" },
  status: 200,
  response: {
    ...blockExample,
    lifted: { at: "2026-11-24T11:40:00.000Z", by: blockExample.by, reason: "اشتباه بود" },
  },
});
