/**
 * The days of the organisation's data, which may be written in either calendar: `2026-12-12` or `1405/09/21`. They are kept
 * as Gregorian days. Pure; nothing is checked here, and what is no Solar Hijri day stays as it is.
 */
import { fromSolarHijri } from "./solar-hijri.ts";

/** Which fields of which sections are days. */
const dayFields: Readonly<Record<string, readonly string[]>> = {
  deputies: ["from", "to"],
  absences: ["from", "to"],
  weeks: ["from", "to"],
  holidays: ["day"],
  closures: ["from", "to"],
};

function gregorian(value: unknown): unknown {
  const [, year, month, day] = /^(1[2-4]\d\d)\/(\d\d)\/(\d\d)$/.exec(String(value)) ?? [];
  if (year === undefined) return value;
  try {
    return fromSolarHijri({ year: Number(year), month: Number(month), day: Number(day) });
  } catch {
    return value;
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

/** @param input what should become a snapshot, of any shape */
export function withGregorianDays(input: unknown): unknown {
  if (!isObject(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([section, content]) => {
      const fields = dayFields[section];
      return [section, fields && Array.isArray(content) ? content.map(entryWith(fields)) : content];
    }),
  );
}
