/** The number of cases in each list, for the tabs and the window's title (R17). */
import { countInbox } from "../../../../shared/contracts/staff/cases.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useDigits } from "../../ui/shows.tsx";
import { type Asked, isNarrowed, type List } from "./asked.ts";

/** Seconds between two readings while the inbox is visible. */
const every = 120;

/**
 * @param whole the number of cases in the visible list, if all are loaded; this is newer than the service's count
 * @returns a function that gives the count of a list as text, `12` or `99+`; undefined for lists that are not counted
 */
export function useCounts(asked: Asked, whole: number | undefined): (list: List) => string | undefined {
  const digits = useDigits();
  const { body } = useRead(countInbox, {}, { stale: every, every });
  return (list) => {
    if (list === asked.list && whole !== undefined && !isNarrowed(asked)) return digits(whole);
    const counted = body?.counts.find((one) => one.list === list);
    return counted && digits(`${counted.count}${counted.more ? "+" : ""}`);
  };
}
