/** Examples of the operations in `../casework.ts`. */

import { exampleOf } from "../../example.ts";
import { caseExample } from "../../openapi/cases-example.ts";
import { story } from "../../openapi/story.ts";
import {
  askApplicant,
  askExplanation,
  checkOnSpot,
  closeNoOpinion,
  correctCase,
  extendDeadline,
  giveEvidence,
  giveExplanation,
  issueLetter,
  judgeCommitment,
  linkCase,
  listOwed,
  matchName,
  nameParties,
  noteReply,
  orderRemedy,
  publishCommitment,
  splitCase,
  unlinkCase,
  withdrawPublication,
} from "../casework.ts";
import { inUrl } from "./cases.ts";

export const namePartiesExample = exampleOf(nameParties, {
  as: "expert",
  params: inUrl,
  body: {
    units: [story.otherUnit.key],
    people: [],
    reason: "متقاضی در گفت‌وگوی تلفنی از این واحد نام برد.",
  },
  ifMatch: '"6"',
  status: 200,
  response: caseExample.partiesNamed,
  etag: '"7"',
});

export const correctCaseExample = exampleOf(correctCase, {
  as: "expert",
  params: inUrl,
  body: {
    kind: story.kind.key,
    subject: story.subject.key,
    reason: "موضوع همان است که متقاضی نوشته است.",
  },
  ifMatch: '"7"',
  status: 422,
  response: {
    type: "urn:peygir:problem:same-kind",
    title: "نوع و موضوع همین است",
    detail: "پرونده همین نوع و موضوع را دارد. یکی را عوض کنید یا همان‌طور بگذارید.",
    status: 422,
  },
});

export const splitCaseExample = exampleOf(splitCase, {
  as: "expert",
  params: inUrl,
  body: { parts: [{ unit: story.otherUnit.key, points: [0] }] },
  ifMatch: '"6"',
  status: 409,
  response: {
    type: "urn:peygir:problem:no-point-left",
    title: "نکته‌ای برای این واحد نمی‌ماند",
    detail: "دست‌کم یک نکته را نزد خود نگه دارید؛ پاسخ شما بخش‌ها را جمع می‌کند.",
    status: 409,
  },
});

export const askApplicantExample = exampleOf(askApplicant, {
  as: "expert",
  params: inUrl,
  body: { question: "تاریخ خرید را بنویسید." },
  ifMatch: '"6"',
  status: 200,
  response: caseExample.asked,
  etag: '"7"',
});

export const noteReplyExample = exampleOf(noteReply, {
  as: "expert",
  params: inUrl,
  body: { reply: "دوم آذر خریده است." },
  ifMatch: '"7"',
  status: 200,
  response: caseExample.replied,
  etag: '"8"',
});

export const linkCaseExample = exampleOf(linkCase, {
  as: "expert",
  params: inUrl,
  body: { with: story.code, reason: "درباره همان فروشگاه است." },
  status: 422,
  response: {
    type: "urn:peygir:problem:link-itself",
    title: "این کد همین پرونده است",
    detail: "کد رهگیری پرونده دیگری را بنویسید که درباره همین موضوع است.",
    status: 422,
  },
});

export const unlinkCaseExample = exampleOf(unlinkCase, {
  as: "expert",
  params: inUrl,
  body: { from: story.code, reason: "درباره فروشگاه دیگری است." },
  status: 409,
  response: {
    type: "urn:peygir:problem:not-linked",
    title: "پیوندی با این پرونده نیست",
    detail: "پیوند برداشته شده است یا هرگز نبوده است. پرونده را دوباره باز کنید.",
    status: 409,
  },
});

const inspectionNotPlayed =
  "The story's case never comes to inspection: `test/conflict/attempts.test.ts` tests its steps.";

export const askExplanationExample = exampleOf(askExplanation, {
  notPlayed: inspectionNotPlayed,
  as: "expert",
  params: inUrl,
  body: {
    of: { unit: story.otherUnit.key },
    summary: "گزارش شده است که در این واحد رسید داده نمی‌شود.",
    wanted: "روند دادن رسید را بنویسید.",
    due: "2026-12-05",
  },
  ifMatch: '"6"',
  status: 403,
  response: {
    type: "urn:peygir:problem:only-inspection",
    title: "این کار با بازرسی است",
    detail: "درخواست توضیح و دستور رفع مشکل با واحد بازرسی است، یا با مرجع بیرونی که به‌جای آن رسیدگی می‌کند.",
    status: 403,
  },
});

export const orderRemedyExample = exampleOf(orderRemedy, {
  notPlayed: inspectionNotPlayed,
  as: "expert",
  params: inUrl,
  body: {
    owner: { unit: story.otherUnit.key },
    summary: "در این واحد رسید داده نمی‌شود.",
    wanted: "از این پس برای هر مراجعه رسید بدهید.",
    due: "2026-12-20",
  },
  ifMatch: '"6"',
  status: 403,
  response: {
    type: "urn:peygir:problem:only-inspection",
    title: "این کار با بازرسی است",
    detail: "درخواست توضیح و دستور رفع مشکل با واحد بازرسی است، یا با مرجع بیرونی که به‌جای آن رسیدگی می‌کند.",
    status: 403,
  },
});

export const checkOnSpotExample = exampleOf(checkOnSpot, {
  notPlayed:
    "An emergency is another story (S3): `functions/referral/scenarios/emergencies.test.ts` tests it.",
  as: "expert",
  params: inUrl,
  body: { findings: "کارمند غایب بود و جانشین تعیین نشده بود." },
  ifMatch: '"6"',
  status: 409,
  response: {
    type: "urn:peygir:problem:not-an-emergency",
    title: "این پرونده فوریت اداری نیست",
    detail: "این کار فقط در پرونده‌های فوریت اداری انجام می‌شود.",
    status: 409,
  },
});

export const closeNoOpinionExample = exampleOf(closeNoOpinion, {
  notPlayed:
    "An emergency is another story (S3): `functions/referral/scenarios/emergencies.test.ts` tests it.",
  as: "expert",
  params: inUrl,
  body: { reason: "دو بار تماس گرفته شد و پاسخی نیامد." },
  ifMatch: '"6"',
  status: 409,
  response: {
    type: "urn:peygir:problem:wrong-stage",
    title: "پرونده در این مرحله نیست",
    detail:
      "این کار در مرحله کنونی پرونده ممکن نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
    status: 409,
  },
});

export const listOwedExample = exampleOf(listOwed, {
  as: "expert",
  query: {},
  status: 200,
  response: { items: [] },
});

export const giveEvidenceExample = exampleOf(giveEvidence, {
  as: "expert",
  params: { case: story.code, number: "1" },
  body: { words: "مبلغ در تاریخ پنجم آذر بازگردانده شد." },
  status: 403,
  response: {
    type: "urn:peygir:problem:not-yours-to-do",
    title: "این کار با شما نیست",
    detail: "پرونده را می‌بینید، ولی این کار با مدیر یا کارشناس واحدی است که پرونده نزد آن است.",
    status: 403,
  },
});

export const giveExplanationExample = exampleOf(giveExplanation, {
  notPlayed: inspectionNotPlayed,
  as: "expert",
  params: { case: story.code, number: "1" },
  body: { words: "رسیدها از شنبه چاپی است." },
  status: 403,
  response: {
    type: "urn:peygir:problem:not-yours-to-do",
    title: "این کار با شما نیست",
    detail: "پرونده را می‌بینید، ولی این کار با مدیر یا کارشناس واحدی است که پرونده نزد آن است.",
    status: 403,
  },
});

export const judgeCommitmentExample = exampleOf(judgeCommitment, {
  as: "head",
  params: { case: story.code, number: "1" },
  body: { kept: true, reason: "رسید بازگرداندن دیده شد." },
  ifMatch: '"10"',
  status: 404,
  response: {
    type: "urn:peygir:problem:unknown-commitment",
    title: "چنین تعهدی نیست",
    detail: "این پرونده تعهدی با این شماره ندارد. شماره را از فهرست تعهدها انتخاب کنید.",
    status: 404,
  },
});

export const publishCommitmentExample = exampleOf(publishCommitment, {
  as: "head",
  params: { case: story.code, number: "1" },
  body: { wording: "از این ماه قیمت کالاها در ورودی هر فروشگاه نصب می‌شود." },
  status: 404,
  response: {
    type: "urn:peygir:problem:unknown-commitment",
    title: "چنین تعهدی نیست",
    detail: "این پرونده تعهدی با این شماره ندارد. شماره را از فهرست تعهدها انتخاب کنید.",
    status: 404,
  },
});

export const withdrawPublicationExample = exampleOf(withdrawPublication, {
  as: "head",
  params: { case: story.code, number: "1" },
  body: { reason: "متن باید روشن‌تر نوشته شود." },
  status: 404,
  response: {
    type: "urn:peygir:problem:unknown-commitment",
    title: "چنین تعهدی نیست",
    detail: "این پرونده تعهدی با این شماره ندارد. شماره را از فهرست تعهدها انتخاب کنید.",
    status: 404,
  },
});

export const extendDeadlineExample = exampleOf(extendDeadline, {
  as: "head",
  params: inUrl,
  body: { days: 100, reason: "گزارش آزمایشگاه هنوز نرسیده است." },
  ifMatch: '"6"',
  status: 409,
  response: {
    type: "urn:peygir:problem:extension-too-long",
    title: "این مدت بیش از حد است",
    detail: "مهلت یک بار و حداکثر 10 روز کاری تمدید می‌شود.",
    status: 409,
  },
});

export const issueLetterExample = exampleOf(issueLetter, {
  as: "expert",
  params: inUrl,
  ifMatch: '"2"',
  status: 409,
  response: {
    type: "urn:peygir:problem:wrong-stage",
    title: "پرونده در این مرحله نیست",
    detail:
      "این کار در مرحله کنونی پرونده ممکن نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
    status: 409,
  },
});

export const matchNameExample = exampleOf(matchName, {
  as: "expert",
  params: inUrl,
  body: { means: { nobody: true }, reason: "متقاضی تلفنی گفت که فروشنده را می‌گوید." },
  ifMatch: '"6"',
  status: 409,
  response: {
    type: "urn:peygir:problem:wrong-stage",
    title: "پرونده در این مرحله نیست",
    detail:
      "این کار در مرحله کنونی پرونده ممکن نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
    status: 409,
  },
});
