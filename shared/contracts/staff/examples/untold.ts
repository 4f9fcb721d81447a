/** Examples of the operations in `../untold.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { listUntold, openUntold, tellApplicant } from "../untold.ts";

export const listUntoldExample = exampleOf(listUntold, {
  as: "clerk",
  status: 200,
  response: { items: [], more: false },
});

export const openUntoldExample = exampleOf(openUntold, {
  as: "clerk",
  body: { request: story.code },
  status: 409,
  response: {
    type: "urn:peygir:problem:told-already",
    title: "چیزی برای گفتن نمانده است",
    detail: "یکی از همکاران این خبر را گفته است، یا خود متقاضی دیگر آن را نمی‌خواهد. فهرست را دوباره ببینید.",
    status: 409,
  },
});

export const tellApplicantExample = exampleOf(tellApplicant, {
  as: "clerk",
  body: {
    ...{ request: story.code, how: "phone", result: "reached" },
    notices: [`intake/${story.code}/4/0`],
  },
  status: 409,
  response: {
    type: "urn:peygir:problem:told-already",
    title: "چیزی برای گفتن نمانده است",
    detail: "یکی از همکاران این خبر را گفته است، یا خود متقاضی دیگر آن را نمی‌خواهد. فهرست را دوباره ببینید.",
    status: 409,
  },
});
