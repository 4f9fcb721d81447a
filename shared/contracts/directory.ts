/** The organisation's data, read and changed by an administrator (P5): numbered snapshots that never change. */

import * as z from "zod/mini";
import { moment, text } from "./fields.ts";
import { defineOperation } from "./operation.ts";
import { story } from "./story.ts";

/**
 * A whole snapshot, in the shape of `shared/directory/snapshot.ts`. The rules of `directory` check it and name every
 * fault with its place, so here it is any object.
 */
const snapshot = z.record(z.string(), z.unknown());

const sectionNames = [
  "organisation",
  "provinces",
  "units",
  "staff",
  "deputies",
  "kinds",
  "outcomes",
  "subjects",
  "routing",
  "routingExamples",
  "templates",
  "answerTemplates",
] as const;

/** One thing that differs between two snapshots. */
const change = z.strictObject({
  section: z.enum(sectionNames),
  /** The thing's key or user name; its place for what has none. */
  key: z.string(),
  what: z.enum(["added", "removed", "changed", "moved"]),
  /** For `changed`: each field with its value before and after, as JSON. */
  fields: z.optional(
    z.array(
      z.strictObject({ field: z.string(), before: z.optional(z.unknown()), after: z.optional(z.unknown()) }),
    ),
  ),
  /** For people: «واحد «بازرسی» به زیرِ «معاونت» رفت». */
  says: text,
});

const fault = z.strictObject({
  code: z.string(),
  /** Where in the snapshot: `["units", 3, "parent"]`. */
  path: z.array(z.union([z.string(), z.number()])),
  says: text,
});

const version = z.strictObject({
  number: z.int(),
  at: moment,
  /** `staff:<username>` or `operator:<name>`. */
  by: z.string(),
  /** How many things it changed. */
  changes: z.int(),
});

const published = z.strictObject({ number: z.int(), changed: z.boolean(), changes: z.array(change) });

const parentOfUnit = {
  section: "units",
  key: story.unit.key,
  what: "changed",
  fields: [{ field: "parent", before: "market-supervision", after: "president-office" }],
  says: {
    fa: "«دفتر بازرسی کالا و کنترل قیمت»: واحد بالادست تغییر کرد",
    en: "“Goods Inspection and Price Control”: the unit above it changed",
  },
} as const;

export const readDirectory = defineOperation({
  id: "read-directory",
  method: "GET",
  path: "/api/staff/directory",
  summary: "The organisation's data in force, with its number as ETag.",
  audience: "staff",
  action: "see-directory",
  responses: {
    200: {
      summary: "The snapshot in force.",
      body: z.strictObject({ number: z.int(), snapshot }),
      headers: ["ETag"],
    },
  },
  refusals: [],
  example: { as: "administrator", status: 200, response: { number: 1, snapshot: {} }, etag: '"1"' },
});

export const listDirectoryVersions = defineOperation({
  id: "list-directory-versions",
  method: "GET",
  path: "/api/staff/directory/versions",
  summary: "The history of the organisation's data, newest first.",
  audience: "staff",
  action: "see-directory",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({ versions: z.array(version), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
  example: {
    as: "administrator",
    query: {},
    status: 200,
    response: { versions: [{ number: 1, at: "2026-11-24T08:00:00.000Z", by: "operator:start", changes: 0 }] },
  },
});

export const readDirectoryVersion = defineOperation({
  id: "read-directory-version",
  method: "GET",
  path: "/api/staff/directory/versions/{number}",
  summary: "One snapshot of the history, and what it changed.",
  audience: "staff",
  action: "see-directory",
  params: z.strictObject({ number: z.string().check(z.regex(/^[1-9]\d{0,8}$/)) }),
  responses: {
    200: {
      summary: "The snapshot, and how it differs from the one before.",
      body: z.strictObject({ ...version.shape, snapshot, differences: z.array(change) }),
    },
  },
  refusals: ["not-found"],
  example: {
    as: "administrator",
    params: { number: "1" },
    status: 200,
    response: {
      number: 1,
      at: "2026-11-24T08:00:00.000Z",
      by: "operator:start",
      changes: 0,
      snapshot: {},
      differences: [],
    },
  },
});

export const previewDirectory = defineOperation({
  id: "preview-directory",
  method: "POST",
  path: "/api/staff/directory/preview",
  summary: "What a proposed snapshot would change, and every fault it has; changes nothing.",
  audience: "staff",
  action: "edit-directory",
  body: z.strictObject({ snapshot }),
  responses: {
    200: {
      summary: "Publishable when `faults` is empty.",
      body: z.strictObject({ base: z.int(), faults: z.array(fault), changes: z.array(change) }),
    },
  },
  refusals: [],
  example: {
    as: "administrator",
    body: { snapshot: {} },
    status: 200,
    response: { base: 1, faults: [], changes: [parentOfUnit] },
  },
});

export const publishDirectory = defineOperation({
  id: "publish-directory",
  method: "POST",
  path: "/api/staff/directory",
  summary:
    "Publishes a snapshot under the next number, if the one it was made from is still in force and it has no fault.",
  audience: "staff",
  action: "edit-directory",
  idempotent: true,
  ifMatch: true,
  body: z.strictObject({ snapshot }),
  responses: { 200: { summary: "Published, or the same as in force.", body: published, headers: ["ETag"] } },
  refusals: ["faulty-directory"],
  example: {
    as: "administrator",
    body: { snapshot: {} },
    ifMatch: '"1"',
    status: 200,
    response: { number: 2, changed: true, changes: [parentOfUnit] },
    etag: '"2"',
  },
});
