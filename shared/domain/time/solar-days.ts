/**
 * Converts the days in the organisation's data to Gregorian ISO days. Authors may write days in either
 * calendar and in any digits: `1405/09/21`, `۱۴۰۵/۹/۲۱`, `2026-12-12`. A text that is no day stays unchanged,
 * for the checks to report. Pure.
 */
import { latinDigits } from "../text/digits.ts";
import { fromSolarHijri } from "./solar-hijri.ts";

/** The names of the fields that are days, by section of the snapshot. */
const dayFields: Readonly<Record<string, readonly string[]>> = {
  deputies: ["from", "to"],
  absences: ["from", "to"],
  weeks: ["from", "to"],
  holidays: ["day"],
  closures: ["from", "to"],
};

/** Whether this path in the data has a day: `["deputies", 3, "from"]`. */
export const isDayField = ([section, , field]: readonly PropertyKey[]): boolean =>
  dayFields[String(section)]?.includes(String(field)) === true;

const two = (value: string): string => value.padStart(2, "0");

/** Converts one day. A year before 1700 is read as a year of the Solar Hijri calendar. */
function gregorian(value: unknown): unknown {
  const written = typeof value === "string" ? latinDigits(value).trim() : "";
  const [, year, month = "", day = ""] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written) ?? [];
  if (year === undefined) return value;
  if (Number(year) >= 1700) return `${year}-${two(month)}-${two(day)}`;
  try {
    return fromSolarHijri({ year: Number(year), month: Number(month), day: Number(day) });
  } catch {
    // The day does not exist. Written with slashes, it is no ISO day, so that the checks refuse it.
    return `${year}/${two(month)}/${two(day)}`;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const entryWith = (fields: readonly string[]) => (entry: unknown) =>
  isObject(entry)
    ? Object.fromEntries(
        Object.entries(entry).map(([field, value]) => [
          field,
          fields.includes(field) ? gregorian(value) : value,
        ]),
      )
    : entry;

/**
 * Converts every day in the data.
 * @param input data of any shape, to be checked as a snapshot later
 */
export function withGregorianDays(input: unknown): unknown {
  if (!isObject(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([section, content]) => {
      const fields = dayFields[section];
      return [section, fields && Array.isArray(content) ? content.map(entryWith(fields)) : content];
    }),
  );
}
