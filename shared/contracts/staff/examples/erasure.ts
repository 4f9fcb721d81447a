/** Examples of the operations in `../erasure.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import {
  eraseApplicant,
  liftHold,
  listHolds,
  listKept,
  placeHold,
  readRetention,
  switchRetention,
} from "../erasure.ts";

const holdExample = {
  request: story.code,
  because: "court",
  reference: "1405/12-7",
  by: story.administrator,
  at: "2026-11-24T11:20:00.000Z",
} as const;

// No request of the examples is kept long enough to be listed: all examples together take less than a day,
// and retention takes months.
export const listKeptExample = exampleOf(listKept, {
  as: "administrator",
  query: {},
  status: 200,
  response: { items: [] },
});

export const readRetentionExample = exampleOf(readRetention, {
  as: "administrator",
  status: 200,
  response: { on: { by: story.administrator, at: "2026-11-24T11:10:00.000Z" }, runs: [] },
});

export const switchRetentionExample = exampleOf(switchRetention, {
  as: "administrator",
  body: { on: true, looked: { ready: 0, waiting: 0 } },
  status: 200,
  response: { on: { by: story.administrator, at: "2026-11-24T11:10:00.000Z" } },
});

export const placeHoldExample = exampleOf(placeHold, {
  as: "administrator",
  body: { request: story.code, because: "court", reference: "1405/12-7" },
  status: 200,
  response: holdExample,
});

export const liftHoldExample = exampleOf(liftHold, {
  as: "administrator",
  body: { request: story.code },
  status: 200,
  response: { request: story.code, liftedAt: "2026-11-24T11:25:00.000Z" },
});

export const listHoldsExample = exampleOf(listHolds, {
  as: "administrator",
  query: {},
  status: 200,
  response: { holds: [holdExample] },
});

export const eraseApplicantExample = exampleOf(eraseApplicant, {
  as: "administrator",
  body: { request: story.code, because: "asked" },
  status: 409,
  response: {
    type: "urn:peygir:problem:still-open",
    title: "درخواستی هنوز باز است",
    detail: `درخواست ${story.code} این متقاضی هنوز باز است. پس از پایان رسیدگی و مهلت اعتراض می‌توان اطلاعات او را پاک کرد.`,
    status: 409,
  },
});
