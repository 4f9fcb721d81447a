/**
 * The work of clerks at the service desk, counted by clerk and day (Tehran), and the limits that it exceeded (R15).
 */

import * as z from "zod/mini";
import { latinDigits } from "../../domain/text/digits.ts";
import { isDay } from "../../domain/time/days.ts";
import { fromSolarHijri } from "../../domain/time/solar-hijri.ts";
import { type DeskWork, deskLimits, deskWorks } from "../fields/desk-work.ts";
import { isoDay, moment, named, person, trackingCode, username } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

/**
 * Reads a day that a person typed and returns an ISO day; undefined for any other text. A year from 1300 to 1499 is
 * read as Solar Hijri; a Gregorian day must be of this century.
 */
function gregorianOf(text: string): string | undefined {
  const given = latinDigits(text).trim();
  const [, year, month, day] = (/^(1[34]\d{2})-(\d{2})-(\d{2})$/.exec(given) ?? []).map(Number);
  try {
    if (year !== undefined) return fromSolarHijri({ year, month: month ?? 0, day: day ?? 0 });
  } catch {
    return undefined;
  }
  return isDay(given) && given >= "2001-01-01" && given < "2100-01-01" ? given : undefined;
}

const anyDay = z.string().check(
  z.describe("A day in Tehran, Solar Hijri (`1405-09-03`) or Gregorian (`2026-11-24`). Today if absent."),
  z.maxLength(30),
  z.check<string>((payload) => {
    const day = gregorianOf(payload.value);
    if (day !== undefined) payload.value = day;
    else payload.issues.push({ code: "custom", input: payload.value, message: "not-a-day" });
  }),
);

const numbers = Object.fromEntries(deskWorks.map((work) => [work, z.int()])) as Record<
  DeskWork,
  ReturnType<typeof z.int>
>;

const passed = z.strictObject({
  limit: z.enum(deskLimits),
  /** The greatest number of acts that counts as ordinary work. */
  ordinary: z.int(),
  at: moment,
});

/** The number of each kind of work at the desk. */
export const deskCounts = z.strictObject(numbers);

const clerksDay = {
  clerk: person,
  /** The clerk's unit on that day; absent when the directory had no entry for the clerk. */
  unit: z.optional(named),
  /**
   * The number of each kind of work. At most a thousand acts of a day are stored; `full` means that there may
   * have been more.
   */
  counts: deskCounts,
  full: z.optional(z.literal(true)),
  passed: z.array(passed),
};

const description =
  "The head of a unit, and the head's stand-in, see the clerks who worked there that day; inspection and auditors see all. Nobody sees their own row. No names of applicants, and no texts.";

export const listClerkActs = defineOperation({
  id: "list-clerk-acts",
  method: "GET",
  path: "/api/staff/desk/clerk-acts",
  summary: "How often each clerk identified, looked and acted for applicants on a day (R15).",
  description,
  audience: "staff",
  action: "see-clerk-acts",
  query: z.strictObject({ day: z.optional(anyDay), after: z.optional(username) }),
  responses: {
    200: {
      summary: "By user name, at most 50; `next` continues the list.",
      body: z.strictObject({
        day: isoDay,
        items: z.array(z.strictObject(clerksDay)),
        next: z.optional(username),
      }),
    },
  },
  refusals: [],
});

export const readClerkActs = defineOperation({
  id: "read-clerk-acts",
  method: "GET",
  path: "/api/staff/desk/clerk-acts/{clerk}",
  summary: "One clerk's acts at the desk on a day, each with its time and the tracking code (R15).",
  description: `${description} The code of a request in which the caller is in conflict is left out (R2).`,
  audience: "staff",
  action: "see-clerk-acts",
  params: z.strictObject({ clerk: username }),
  query: z.strictObject({
    day: z.optional(anyDay),
    /** The value of `next` from the preceding page of the list; absent for the first page. */
    after: z.optional(z.string().check(z.regex(/^\d{1,4}$/, { error: "not-one-of" }))),
  }),
  responses: {
    200: {
      summary: "Oldest first, at most 50.",
      body: z.strictObject({
        day: isoDay,
        ...clerksDay,
        acts: z.array(
          z.strictObject({
            what: z.enum(deskWorks),
            at: moment,
            /**
             * The code of the request; absent for an identification, which is about no particular request.
             */
            trackingCode: z.optional(trackingCode),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: ["not-found"],
});

export const listDeskNotices = defineOperation({
  id: "list-desk-notices",
  method: "GET",
  path: "/api/staff/desk/notices",
  summary: "Clerks above the limits in the last seven days (R15).",
  description:
    "For the head of the clerk's unit and the head's stand-in; for inspection where the clerk is one of these. Once for each clerk, day and limit; newest first, at most 50. Nothing was refused: the head should look at it.",
  audience: "staff",
  action: "see-clerk-acts",
  responses: {
    200: {
      summary: "Empty for auditors; the list of a day shows them.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({ clerk: person, unit: z.optional(named), day: isoDay, ...passed.shape }),
        ),
      }),
    },
  },
  refusals: [],
});
