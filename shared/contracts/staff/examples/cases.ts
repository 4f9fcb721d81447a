/** Examples of the operations in `../cases.ts`. */

import { exampleOf } from "../../example.ts";
import { caseExample, inboxItemExample } from "../../openapi/cases-example.ts";
import { story } from "../../openapi/story.ts";
import {
  acceptCase,
  approveAnswer,
  assignCase,
  bulkAssign,
  bulkRefer,
  countInbox,
  draftAnswer,
  listInbox,
  readCase,
  readFirstWords,
  referCase,
  returnCase,
  sendBackAnswer,
} from "../cases.ts";

export const inUrl = { case: story.code };

export const listInboxExample = exampleOf(listInbox, {
  as: "expert",
  query: { list: "unit" },
  status: 200,
  response: { items: [inboxItemExample] },
});

export const readFirstWordsExample = exampleOf(readFirstWords, {
  as: "expert",
  body: { cases: [story.code] },
  status: 200,
  response: { items: [{ case: story.code, words: story.description }] },
});

export const countInboxExample = exampleOf(countInbox, {
  as: "expert",
  status: 200,
  response: {
    counts: [
      { list: "mine", count: 0 },
      { list: "unit", count: 1 },
      { list: "reminders", count: 0 },
    ],
  },
});

export const readCaseExample = exampleOf(readCase, {
  as: "expert",
  params: inUrl,
  query: {},
  status: 200,
  response: caseExample.seen,
  etag: '"0"',
});

export const referCaseExample = exampleOf(referCase, {
  as: "expert",
  params: inUrl,
  body: { unit: story.otherUnit.key, reason: "موضوع در وظایف آن واحد است." },
  ifMatch: '"0"',
  status: 200,
  response: caseExample.referred,
  etag: '"3"',
});

export const returnCaseExample = exampleOf(returnCase, {
  as: "otherHead",
  params: inUrl,
  body: { reason: "رسیدگی به قیمت با همان دفتر است." },
  ifMatch: '"3"',
  status: 200,
  response: caseExample.returned,
  etag: '"4"',
});

export const assignCaseExample = exampleOf(assignCase, {
  as: "head",
  params: inUrl,
  body: { expert: story.expert.username },
  ifMatch: '"4"',
  status: 200,
  response: caseExample.assigned,
  etag: '"5"',
});

export const bulkAssignExample = exampleOf(bulkAssign, {
  as: "head",
  body: { cases: [{ case: story.code, version: 4 }], expert: story.expert.username },
  status: 200,
  response: {
    results: [
      {
        case: story.code,
        done: false,
        problem: {
          type: "urn:peygir:problem:stale",
          title: "پرونده در این فاصله تغییر کرده است",
          detail: "پرونده را دوباره باز کنید.",
          status: 412,
        },
      },
    ],
  },
});

export const bulkReferExample = exampleOf(bulkRefer, {
  as: "expert",
  body: {
    cases: [{ case: story.code, version: 4 }],
    unit: story.otherUnit.key,
    reason: "موضوع در وظایف آن واحد است.",
  },
  status: 200,
  response: {
    results: [
      {
        case: story.code,
        done: false,
        problem: {
          type: "urn:peygir:problem:stale",
          title: "پرونده در این فاصله تغییر کرده است",
          detail: "پرونده را دوباره باز کنید.",
          status: 412,
        },
      },
    ],
  },
});

export const acceptCaseExample = exampleOf(acceptCase, {
  as: "expert",
  params: inUrl,
  body: { points: [story.point] },
  ifMatch: '"5"',
  status: 200,
  response: caseExample.inHand,
  etag: '"6"',
});

export const draftAnswerExample = exampleOf(draftAnswer, {
  as: "expert",
  params: inUrl,
  body: { outcome: story.outcome.key, answers: [story.answer], reasoning: story.reasoning },
  ifMatch: '"6"',
  status: 200,
  response: caseExample.forApproval,
  etag: '"7"',
});

export const sendBackAnswerExample = exampleOf(sendBackAnswer, {
  as: "head",
  params: inUrl,
  body: { reason: story.sentBackReason },
  ifMatch: '"7"',
  status: 200,
  response: caseExample.sentBack,
  etag: '"8"',
});

export const approveAnswerExample = exampleOf(approveAnswer, {
  as: "head",
  params: inUrl,
  body: {},
  ifMatch: '"9"',
  status: 200,
  response: caseExample.answered,
  etag: '"10"',
});
