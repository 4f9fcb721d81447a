/** Examples of the operations in `../results.ts`. */

import { exampleOf } from "../../example.ts";
import { notFound } from "../../openapi/not-found-example.ts";
import { story } from "../../openapi/story.ts";
import { enterResult, listResults, openResults } from "../results.ts";

export const listResultsExample = exampleOf(listResults, {
  as: "expert",
  query: { partner: story.partner.key },
  status: 200,
  response: { partners: [], items: [] },
});

export const openResultsExample = exampleOf(openResults, {
  as: "expert",
  body: { partner: story.partner.key, cases: [story.code] },
  status: 200,
  response: { items: [] },
});

export const enterResultExample = exampleOf(enterResult, {
  as: "expert",
  params: { case: story.code },
  body: { result: 1 },
  ...notFound,
});
