/** Examples of the operations in `../clerk-acts.ts`. */

import { exampleOf } from "../../example.ts";
import { type DeskWork, deskWorks } from "../../fields/desk-work.ts";
import { notFound } from "../../openapi/not-found-example.ts";
import { story } from "../../openapi/story.ts";
import { listClerkActs, listDeskNotices, readClerkActs } from "../clerk-acts.ts";

const noughts = Object.fromEntries(deskWorks.map((work) => [work, 0])) as Record<DeskWork, number>;

export const listClerkActsExample = exampleOf(listClerkActs, {
  as: "auditor",
  query: {},
  status: 200,
  response: {
    day: "2026-11-24",
    items: [
      {
        ...{ clerk: story.clerk, unit: story.deskUnit, passed: [] },
        counts: { ...noughts, identification: 1, look: 1, registration: 1 },
      },
    ],
  },
});

export const readClerkActsExample = exampleOf(readClerkActs, {
  as: "auditor",
  params: { clerk: "nobody" },
  query: { day: "1405-09-03" },
  ...notFound,
});

export const listDeskNoticesExample = exampleOf(listDeskNotices, {
  as: "head",
  status: 200,
  response: { items: [] },
});
