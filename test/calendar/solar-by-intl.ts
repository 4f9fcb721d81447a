/** Solar Hijri dates from Node's own calendar data. */

interface Solar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

const known = new Map<string, Solar>();

/**
 * Returns the Solar Hijri date of a day.
 * @param iso the Gregorian date in ISO format
 */
export function solarOf(iso: string): Solar {
  const before = known.get(iso);
  if (before) return before;
  const parts = format.formatToParts(new Date(`${iso}T00:00:00Z`));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const solar = { year: part("year"), month: part("month"), day: part("day") };
  known.set(iso, solar);
  return solar;
}
