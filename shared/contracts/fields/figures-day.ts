import * as z from "zod/mini";
import { isDay } from "../../domain/time/days.ts";

/** A day that the calendar and the counting reach. */
export const figuresDay = z.string().check(
  z.describe(
    "A Gregorian day in Tehran: the figures are those of its end. Today where absent, or still to come.",
  ),
  z.refine((text) => isDay(text) && text >= "2022-09-22" && text < "2100-01-01", { error: "not-a-day" }),
);
