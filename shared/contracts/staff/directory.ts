/**
 * Reading and changing the organisation's data, by an administrator (P5). Each change publishes a numbered
 * snapshot, which never changes afterwards.
 */

import * as z from "zod/mini";
import { key, moment, text } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

export {
  channels,
  clockNames,
  clockStarts,
  durationUnits,
  partnerChannels,
  roles,
} from "../../directory/snapshot.ts";

/**
 * A whole snapshot, in the shape of `shared/directory/snapshot.ts`. The schema accepts any object: the rules
 * of the directory service check the snapshot and report every error with its path in the snapshot.
 */
export const snapshot = z.record(z.string(), z.unknown());

export const sectionNames = [
  "organisation",
  "provinces",
  "units",
  "staff",
  "deputies",
  "absences",
  "officials",
  "kinds",
  "outcomes",
  "subjects",
  "routing",
  "routingExamples",
  "templates",
  "answerTemplates",
  "handOffs",
  "guidance",
  "partners",
  "weeks",
  "officeHours",
  "holidays",
  "closures",
  "clocks",
  "timeLimits",
] as const;

/**
 * One difference between two snapshots. An entry (such as a unit) that was both changed and moved has two
 * differences.
 */
export const change = z.strictObject({
  section: z.enum(sectionNames),
  /**
   * The key or user name of the entry. For an entry without key and user name: the fields that identify the
   * entry, such as `registered/sms/fa`.
   */
  key: z.string(),
  what: z.enum(["added", "removed", "changed", "moved"]),
  /** Each field that differs, with its values before and after; for an added or removed entry, all fields. */
  fields: z.optional(
    z.array(
      z.strictObject({ field: z.string(), before: z.optional(z.unknown()), after: z.optional(z.unknown()) }),
    ),
  ),
  /** The position of the entry in its section, from 1; for added, removed or moved entries. */
  place: z.optional(z.strictObject({ before: z.optional(z.int()), after: z.optional(z.int()) })),
  /** The difference as a sentence: «واحد «بازرسی»: واحد بالادست از «دفتر رئیس» به «معاونت» تغییر کرد». */
  says: text,
});

/**
 * An example request that the new routing rules would send to another unit, or by another rule, than the
 * present rules do (R1).
 */
export const rerouted = z.strictObject({
  kind: key,
  subject: key,
  province: z.optional(key),
  channel: z.string(),
  before: z.strictObject({ unit: key, rule: key }),
  after: z.strictObject({ unit: key, rule: key }),
  says: text,
});

export const fault = z.strictObject({
  code: z.string(),
  /** Where the error is in the snapshot: `["units", 3, "parent"]`. */
  path: z.array(z.union([z.string(), z.number()])),
  says: text,
});

/** The user name with which a member of staff signs in. */
export const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/));

export const version = z.strictObject({
  number: z.int(),
  at: moment,
  /** Who published: `staff:<username>` or `operator:<name>`. */
  by: z.string(),
  /** How many entries the publication changed; 0 for the first publication. */
  changes: z.int(),
  /** R2: the user name of the proposer, when the person in `by` approved a proposal. */
  proposedBy: z.optional(username),
});

/**
 * The largest body, in kilobytes: has room for the largest accepted snapshot (180 KB) written with
 * superfluous spaces.
 */
export const snapshotKilobytes = 256;
const bodyKilobytes = snapshotKilobytes;

const published = z.strictObject({ number: z.int(), changed: z.boolean(), changes: z.array(change) });

export const readDirectory = defineOperation({
  id: "read-directory",
  method: "GET",
  path: "/api/staff/directory",
  summary: "The organisation's data in force, with its number as ETag.",
  description: "Send its ETag in `If-Match` when you publish or propose a change.",
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
});

export const listDirectoryVersions = defineOperation({
  id: "list-directory-versions",
  method: "GET",
  path: "/api/staff/directory/versions",
  summary: "The history of the organisation's data, newest first.",
  description: "Each with who published it, when, and how many entries changed.",
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
});

export const readDirectoryVersion = defineOperation({
  id: "read-directory-version",
  method: "GET",
  path: "/api/staff/directory/versions/{number}",
  summary: "One snapshot of the history, and its changes.",
  description: "A published snapshot never changes.",
  audience: "staff",
  action: "see-directory",
  params: z.strictObject({ number: z.string().check(z.regex(/^[1-9]\d{0,8}$/)) }),
  responses: {
    200: {
      summary: "The snapshot, and its differences from the one before.",
      body: z.strictObject({ ...version.shape, snapshot, differences: z.array(change) }),
    },
  },
  refusals: ["not-found"],
});

export const previewDirectory = defineOperation({
  id: "preview-directory",
  method: "POST",
  path: "/api/staff/directory/preview",
  summary: "The changes and faults of a proposed snapshot; changes nothing.",
  description:
    "`approval` says whether the caller may publish the snapshot, or a second person must approve it. `rerouted` lists example requests that would go to another unit.",
  audience: "staff",
  action: "edit-directory",
  body: z.strictObject({ snapshot }),
  bodyKilobytes,
  responses: {
    200: {
      summary: "Publishable when `faults` is empty.",
      body: z.strictObject({
        /** The number of the current snapshot, with which the draft was compared. */
        base: z.int(),
        /** The errors in the draft, at most 100; `faultCount` is the number of all errors. */
        faults: z.array(fault),
        faultCount: z.int(),
        /** The differences from the current snapshot; empty when the draft cannot be read. */
        changes: z.array(change),
        rerouted: z.array(rerouted),
        /**
         * R2: what publishing would do. `none`: the draft takes effect immediately; `second-person`: the
         * draft becomes a proposal, which another person must approve; `not-by-you`: the draft gives the
         * caller power, so another administrator must propose it.
         */
        approval: z.enum(["none", "second-person", "not-by-you"]),
      }),
    },
  },
  refusals: [],
});

export const publishDirectory = defineOperation({
  id: "publish-directory",
  method: "POST",
  path: "/api/staff/directory",
  summary:
    "Publishes a snapshot without changes of power under the next number, if the one it was made from is still in force.",
  description:
    "Takes effect at once. A snapshot that equals the one in force changes nothing. A change of powers over cases needs propose-directory.",
  audience: "staff",
  action: "edit-directory",
  idempotent: true,
  ifMatch: true,
  body: z.strictObject({ snapshot }),
  bodyKilobytes,
  responses: { 200: { summary: "Published, or the same as in force.", body: published, headers: ["ETag"] } },
  refusals: ["faulty-directory", "self-grant", "needs-second-person"],
});
