/** The number of cases in each list, for the tabs and the window's title (R17). */
import { countInbox } from "../../../../shared/contracts/staff/cases.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useDigits } from "../../ui/shows.tsx";
import { type Asked, isNarrowed, type List } from "./asked.ts";
import { countOf } from "./counts.ts";

/** Seconds after which the counts are read from the API again, while the inbox is visible. */
const every = 120;

/**
 * @param whole the number of cases in the visible list, when the whole list is loaded
 * @returns the count of a list for display, in the digits of the language; undefined for an empty list and for a list
 * that is not counted
 */
export function useCounts(asked: Asked, whole: number | undefined): (list: List) => string | undefined {
  const digits = useDigits();
  const { body } = useRead(countInbox, {}, { stale: every, every });
  return (list) => {
    const loaded = list === asked.list && !isNarrowed(asked) ? whole : undefined;
    const count = countOf(body?.counts ?? [], list, loaded);
    return count === undefined ? undefined : digits(count);
  };
}
