/** Examples of the operations in `../contacts.ts`. */

import { exampleOf } from "../../example.ts";
import { caseExample } from "../../openapi/cases-example.ts";
import { story } from "../../openapi/story.ts";
import { cancelCall, listCalls, noteContact, promiseCall } from "../contacts.ts";
import { inUrl } from "./cases.ts";

export const noteContactExample = exampleOf(noteContact, {
  as: "expert",
  params: inUrl,
  body: {
    with: { type: "applicant" },
    how: "phone",
    result: "reached",
    words: "گفت رسید خرید را پیدا کرده است و می‌فرستد.",
  },
  status: 200,
  response: caseExample.contacted,
  etag: '"6"',
});

export const promiseCallExample = exampleOf(promiseCall, {
  as: "expert",
  params: inUrl,
  body: { day: "2020-01-01", time: "10:30", reason: "نتیجه بازدید را به او بگوییم." },
  status: 422,
  response: {
    type: "urn:peygir:problem:call-not-ahead",
    title: "زمان تماس گذشته یا خیلی دور است",
    detail: "زمانی از اکنون تا ۹۰ روز دیگر را بنویسید.",
    status: 422,
  },
});

export const cancelCallExample = exampleOf(cancelCall, {
  as: "expert",
  params: { case: story.code, number: "1" },
  body: { reason: "متقاضی خودش تماس گرفت." },
  status: 409,
  response: {
    type: "urn:peygir:problem:call-not-open",
    title: "چنین تماسی در انتظار نیست",
    detail:
      "تماسی با این شماره در انتظار نیست؛ شاید انجام یا لغو شده باشد. پرونده را دوباره باز کنید و تماس را از فهرست انتخاب کنید.",
    status: 409,
  },
});

export const listCallsExample = exampleOf(listCalls, {
  as: "expert",
  query: {},
  status: 200,
  response: { items: [] },
});
