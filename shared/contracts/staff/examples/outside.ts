/** Examples of the operations in `../outside.ts`. */

import { exampleOf } from "../../example.ts";
import { caseExample } from "../../openapi/cases-example.ts";
import { story } from "../../openapi/story.ts";
import { askOutside, noteOutside, renewOutside, revokeOutside, showOutsideLink } from "../outside.ts";
import { inUrl } from "./cases.ts";

const first = { case: story.code, number: "1" } as const;

const unknown = {
  type: "urn:peygir:problem:unknown-outside",
  title: "چنین پرسشی نیست",
  detail: "این پرونده پرسشی با این شماره از دستگاه بیرونی ندارد. پرونده را دوباره باز کنید.",
  status: 404,
} as const;

export const askOutsideExample = exampleOf(askOutside, {
  as: "expert",
  params: inUrl,
  body: {
    body: { name: "اداره استاندارد استان" },
    question: "آیا وزن این کالا با نشان استاندارد آن یکی است؟",
    release: ["description"],
    days: 14,
  },
  status: 200,
  response: caseExample.outsideAsked,
  etag: '"6"',
});

export const renewOutsideExample = exampleOf(renewOutside, {
  as: "expert",
  params: first,
  body: { days: 7 },
  status: 404,
  response: unknown,
});

export const revokeOutsideExample = exampleOf(revokeOutside, {
  as: "expert",
  params: first,
  body: { reason: "پاسخ را از راه دیگری گرفتیم." },
  status: 404,
  response: unknown,
});

export const noteOutsideExample = exampleOf(noteOutside, {
  as: "expert",
  params: first,
  body: { words: "نامه شماره ۱۲۳ مورخ ۱۴۰۵/۰۹/۱۰: وزن کالا با نشان آن یکی است." },
  status: 404,
  response: unknown,
});

export const showOutsideLinkExample = exampleOf(showOutsideLink, {
  as: "expert",
  params: first,
  status: 404,
  response: unknown,
});
