/** Examples of the operations in `../exports.ts`. */

import { exampleOf } from "../../example.ts";
import { notFound } from "../../openapi/not-found-example.ts";
import { story } from "../../openapi/story.ts";
import { askExport, listExports, openExport } from "../exports.ts";

/** An export with an invented id; the system generates such ids. */
const example = {
  export: "2026-11.AAAAAAAAAAAAAAAAAAAAAA",
  by: story.expert,
  what: { of: "cases", list: "unit", filter: { stage: "waiting" } },
  askedAt: story.registeredAt,
  stage: "writing",
  rows: 0,
  opened: [],
} as const;

export const askExportExample = exampleOf(askExport, {
  as: "expert",
  body: { of: "cases", list: "unit", filter: { stage: "waiting" } },
  status: 200,
  response: example,
});

export const listExportsExample = exampleOf(listExports, {
  as: "head",
  query: {},
  status: 200,
  response: { items: [] },
});

export const openExportExample = exampleOf(openExport, {
  as: "head",
  params: { export: example.export },
  ...notFound,
});
