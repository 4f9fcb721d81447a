import * as z from "zod/mini";
import { day, staff } from "../fields.ts";
import { once } from "../once.ts";

/** A meeting's id: the tracking code of its request, and the meeting's number in that request. */
export const meeting = once(() =>
  z
    .string()
    .check(
      z.describe("Meeting: the tracking code of its request and its number there"),
      z.regex(/^\d{12}\.[1-9]\d?$/),
    ),
);
/** A time of day in Tehran: `09:20`. */
export const time = once(() =>
  z.string().check(z.describe("Time of day in Tehran"), z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
);
/** An appointment time: the official who receives the applicant, the date, and the time at which it begins. */
export const place = once(() => z.strictObject({ host: staff(), day: day(), time: time() }));
export const lateClock = once(() => z.enum(["decision", "minutes"]));
export const side = once(() => z.enum(["applicant", "organisation"]));
export const cancelledBecause = once(() => z.enum(["official", "holiday", "left"]));
