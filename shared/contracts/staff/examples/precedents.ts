/** Examples of the operations in `../precedents.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { listPrecedents, readPrecedent } from "../precedents.ts";

const source = {
  case: story.partnersCode,
  kind: story.kind,
  subject: story.subject,
  unit: story.unit,
  outcome: story.outcome,
  answeredAt: story.draftedAt,
};

export const listPrecedentsExample = exampleOf(listPrecedents, {
  notPlayed: "It needs a second, answered case: `test/journeys/precedents.test.ts` lists one.",
  as: "expert",
  params: { case: story.code },
  status: 200,
  response: { items: [source] },
});

export const readPrecedentExample = exampleOf(readPrecedent, {
  notPlayed: "It needs a second, answered case: `test/journeys/precedents.test.ts` reads one.",
  as: "expert",
  params: { case: story.code, precedent: story.partnersCode },
  status: 200,
  response: { ...source, answers: [story.answer], reasoning: story.reasoning },
});
