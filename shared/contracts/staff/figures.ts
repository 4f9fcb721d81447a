/**
 * The figures of the organisation and its units at the end of a day (I1, I3). `docs/use/figures.md` defines
 * each figure.
 */

import * as z from "zod/mini";
import { key, named, person } from "../fields/fields.ts";
import { figuresDay } from "../fields/figures-day.ts";
import { defineOperation } from "../operation.ts";

/** The names of the monthly figures: each counts events from the first day of the month up to the requested day. */
export const counted = [
  ...(["came", "answered", "dated", "onTime", "asPromised", "returned", "secondStages"] as const),
  ...(["rated", "process", "outcome", "silent", "owed", "kept"] as const),
] as const;
/** The groups of waiting requests by age: calendar days since registration. */
export const ageNames = ["to10", "to30", "to90", "more"] as const;
export const meetingCounts = ["asked", "refused", "held", "missed"] as const;

const numbers = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Names[number], z.ZodMiniNumberFormat>,
  );

export const counts = numbers(counted);
export const backlog = z.strictObject({ ages: numbers(ageNames), late: z.int() });

const month = z.string().check(z.describe("A month of the Solar Hijri calendar: `1405-09`."));

const score = z.strictObject({ rated: z.int(), process: z.int(), outcome: z.int() });

export const readFigures = defineOperation({
  id: "read-figures",
  action: "see-figures",
  method: "GET",
  audience: "staff",
  path: "/api/staff/figures",
  summary:
    "The figures of the organisation or of a unit at the end of a day: received and answered since the first of its month, waiting and for how long, satisfaction; by channel, and of twelve months (I1).",
  description:
    "Auditors, administrators, inspectors and the head of the organisation see the whole and every unit; heads also the units below theirs; people who work on cases, and coordinators, their own. Everything counts on the day it happened, so that the figures of a past day stay the same.",
  query: z.strictObject({ day: z.optional(figuresDay), unit: z.optional(key) }),
  responses: {
    200: {
      summary: "`whole`: the caller may see the whole organisation, which an absent `unit` stands for.",
      body: z.strictObject({
        day: z.string(),
        month,
        unit: z.optional(named),
        whole: z.boolean(),
        /** The units whose figures the caller may see. */
        units: z.array(named),
        counts,
        backlog,
        channels: z.array(z.strictObject({ channel: z.string(), counts, backlog })),
        /**
         * The figures by month, oldest first; the last month is counted up to the requested day. `open`:
         * requests waiting at the end of the month.
         */
        months: z.array(z.strictObject({ month, counts, open: z.int() })),
        /** The subjects of received requests, the most frequent first; only for the whole organisation. */
        subjects: z.optional(z.array(z.strictObject({ subject: named, count: z.int() }))),
        meetings: z.optional(numbers(meetingCounts)),
      }),
    },
  },
  refusals: ["forbidden"],
});

export const compareUnits = defineOperation({
  id: "compare-units",
  action: "see-figures",
  method: "GET",
  audience: "staff",
  path: "/api/staff/figures/units",
  summary:
    "The same figures of each unit that the caller may see, side by side, and the satisfaction after administrative emergencies there (I1, I3).",
  description:
    "A score covers the ratings of the twelve months that end with the day; with fewer than twenty there is none, neither for a unit nor for its heads.",
  query: z.strictObject({ day: z.optional(figuresDay) }),
  responses: {
    200: {
      summary:
        "In the order of the directory. `heads`: for the answers given while each of them headed the unit.",
      body: z.strictObject({
        day: z.string(),
        month,
        units: z.array(z.strictObject({ unit: named, counts, backlog })),
        scores: z.array(
          z.strictObject({
            unit: named,
            ...score.shape,
            heads: z.array(z.strictObject({ head: person, ...score.shape })),
          }),
        ),
      }),
    },
  },
  refusals: [],
});
