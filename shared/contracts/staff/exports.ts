/**
 * Exports lists of cases and figures as spreadsheet files (I4). A user requests a file, the system writes it
 * in the background, and the user can download it for a day.
 */

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
 * The stages of an export. `writing`: the file is being written, and has `rows` rows so far; `stalled`: no
 * progress for an hour, so the user should request a new file; `ready`: downloadable until `until`; `gone`:
 * the time for the download is over; `not-allowed`: the requester may not see the data any more; `too-long`:
 * more than a hundred thousand rows; `failed`: the file could not be written.
 */
const stages = ["writing", "stalled", "ready", "gone", "not-allowed", "too-long", "failed"] as const;

export const taken = z.strictObject({
  export: exportId,
  by: person,
  what: z.union([
    z.strictObject({ of: z.literal("cases"), list: z.enum(inboxLists), filter: inboxFilter }),
    /** Figures of one unit; when `unit` is absent, of all units that the requester may see. */
    z.strictObject({ of: z.literal("figures"), day: z.string(), unit: z.optional(named) }),
  ]),
  askedAt: moment,
  stage: z.enum(stages),
  /** The rows written so far; for a file that is ready, all rows. */
  rows: z.int(),
  until: z.optional(moment),
  /** When the file was downloaded, newest last; at most one time an hour is recorded. */
  opened: z.array(moment),
});

export const askExport = defineOperation({
  id: "ask-export",
  method: "POST",
  path: "/api/staff/exports",
  summary: "Requests a list of cases, or figures, as CSV (I4).",
  description:
    "For cases: the caller's inbox, with code, kind, subject, province, channel, unit, expert, state and times; nothing of applicants. For figures: as the desk shows them to the caller. In the caller's language. It is written in parts, and kept for a day. The requester, the contents and the number of rows are recorded.",
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
  summary: "The exports of this month and the month before, the newest first (I4).",
  description: "The caller's own, at most 20; auditors see everyone's, at most 300.",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({ whose: z._default(z.enum(["mine", "all"]), "mine") }),
  responses: {
    200: { summary: "With their present progress.", body: z.strictObject({ items: z.array(taken) }) },
  },
  refusals: [],
});

export const openExport = defineOperation({
  id: "open-export",
  method: "GET",
  path: "/api/staff/exports/{export}",
  summary:
    "The download address of a file that the caller requested, for a minute (I4). The download is recorded.",
  description:
    "The caller must now have the right to see every row of the file; else it is refused, and must be requested anew.",
  audience: "staff",
  action: "work-at-desk",
  params: z.strictObject({ export: exportId }),
  responses: { 200: { summary: "As an attachment.", body: z.strictObject({ url: z.string() }) } },
  refusals: ["not-found", "export-gone", "export-outdated"],
});
