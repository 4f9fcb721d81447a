import type { DaysRow } from "./rows.ts";
import type { DaysMeetings } from "./use-day.ts";

export interface RowProps {
  readonly row: DaysRow;
  readonly number: string;
  readonly did: DaysMeetings["did"];
  readonly again: () => void;
}
