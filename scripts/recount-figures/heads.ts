import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { HeadOn } from "./recount-scores.ts";

interface Published {
  readonly at: string;
  readonly snapshot: {
    readonly staff: readonly {
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
    }[];
  };
}

interface Row {
  readonly at: string;
  readonly facts: readonly object[];
}

/**
 * Returns a function that gives a unit's head on a date, from the directory's last publication before the end
 * of that date.
 */
export function headsIn(rows: readonly Row[]): HeadOn {
  const published = rows
    .flatMap(({ at, facts }) => facts.map((fact) => ({ ...(fact as Pick<Published, "snapshot">), at })))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return (unit, day) =>
    published
      .findLast(({ at }) => tehranDay(new Date(at)) <= day)
      ?.snapshot.staff.find((one) => one.unit === unit && one.roles.includes("head"))?.username;
}
