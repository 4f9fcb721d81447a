/** Lists of cases and figures as files for a spreadsheet (I4): asked for, written while nobody waits, downloaded for a day. */

import * as z from "zod/mini";
import { key, moment, named, person } from "../fields/fields.ts";
import { figuresDay } from "../fields/figures-day.ts";
import { defineOperation } from "../operation.ts";
import { inboxFilter, inboxLists } from "./cases.ts";

const exportId = z
  .string()
  .check(
    z.describe("Name of an export."),
    z.regex(/^\d{4}-(0[1-9]|1[0-2])\.[A-Za-z0-9_-]{22}$/, { error: "not-one-of" }),
  );

/**
 * `writing`, so many rows so far; `stalled`: nothing was heard of it for an hour, ask again; `ready` until `until`; `gone`: it was
 * ready; `not-allowed`: who asked may see it no longer; `too-long`: over a hundred thousand rows; `failed`: ask again.
 */
const stages = ["writing", "stalled", "ready", "gone", "not-allowed", "too-long", "failed"] as const;

const taken = z.strictObject({
  export: exportId,
  by: person,
  what: z.union([
    z.strictObject({ of: z.literal("cases"), list: z.enum(inboxLists), filter: inboxFilter }),
    /** `unit`: of one; absent: of all that who asked may see. */
    z.strictObject({ of: z.literal("figures"), day: z.string(), unit: z.optional(named) }),
  ]),
  askedAt: moment,
  stage: z.enum(stages),
  /** Written so far; of the file, when it is ready. */
  rows: z.int(),
  until: z.optional(moment),
  /** When it was downloaded, the newest last; once an hour. */
  opened: z.array(moment),
});

export const askExport = defineOperation({
  id: "ask-export",
  method: "POST",
  path: "/api/staff/exports",
  summary: "Asks for a list of cases, or for figures, as CSV (I4).",
  description:
    "Of cases: what the inbox shows the caller, with code, kind, subject, province, channel, unit, expert, state and moments; nothing of applicants. Of figures: as the desk shows them to the caller. In the caller's language. It is written a stretch at a time, and kept for a day. Who asked for what, and how many rows it had, is kept.",
  audience: "staff",
  action: "work-at-desk",
  idempotent: true,
  body: z.discriminatedUnion("of", [
    z.strictObject({ of: z.literal("cases"), list: z.enum(inboxLists), filter: inboxFilter }),
    z.strictObject({ of: z.literal("figures"), day: z.optional(figuresDay), unit: z.optional(key) }),
  ]),
  responses: { 200: { summary: "It is being written.", body: taken } },
  refusals: ["export-running", "too-many-exports"],
});

export const listExports = defineOperation({
  id: "list-exports",
  method: "GET",
  path: "/api/staff/exports",
  summary: "What was exported this month and the month before, the newest first (I4).",
  description: "One's own, at most 20; auditors see everybody's, at most 300.",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({ whose: z._default(z.enum(["mine", "all"]), "mine") }),
  responses: {
    200: { summary: "As far as they are by now.", body: z.strictObject({ items: z.array(taken) }) },
  },
  refusals: [],
});

export const openExport = defineOperation({
  id: "open-export",
  method: "GET",
  path: "/api/staff/exports/{export}",
  summary:
    "Where a file that the caller asked for can be downloaded, for a minute (I4). It is kept that they did.",
  description:
    "At this moment every row of the file must be in the caller's sight; a file with one that is not is refused, and is asked for anew.",
  audience: "staff",
  action: "work-at-desk",
  params: z.strictObject({ export: exportId }),
  responses: { 200: { summary: "As an attachment.", body: z.strictObject({ url: z.string() }) } },
  refusals: ["not-found", "export-gone", "export-outdated"],
});
