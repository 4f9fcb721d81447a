import * as z from "zod/mini";
import { isDay } from "../../domain/time/days.ts";

/** A day for which there are figures and calendar data. */
export const figuresDay = z.string().check(
  z.describe("A Gregorian day in Tehran: the figures at its end. Today if absent or in the future."),
  z.refine((text) => isDay(text) && text >= "2022-09-22" && text < "2100-01-01", { error: "not-a-day" }),
);
