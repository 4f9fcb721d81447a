/** Examples of the operations in `../search.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { listSimilar, listSuggestions, searchCases, suggestForText } from "../search.ts";

const found = {
  case: story.code,
  kind: story.kind,
  subject: story.subject,
  stage: "waiting",
  unit: story.unit,
  registeredAt: story.registeredAt,
} as const;

export const searchCasesExample = exampleOf(searchCases, {
  as: "expert",
  body: { words: "گرانی روغن‌ها" },
  status: 200,
  response: { items: [found] },
});

export const listSimilarExample = exampleOf(listSimilar, {
  as: "expert",
  params: { case: story.code },
  status: 200,
  response: { items: [] },
});

export const listSuggestionsExample = exampleOf(listSuggestions, {
  as: "expert",
  params: { case: story.code },
  status: 200,
  response: { kinds: [], subjects: [], units: [] },
});

export const suggestForTextExample = exampleOf(suggestForText, {
  as: "clerk",
  body: { kind: story.kind.key, description: "قیمت روغن در فروشگاه بیشتر از قیمت مصوب است." },
  status: 200,
  response: { kinds: [], subjects: [] },
});
