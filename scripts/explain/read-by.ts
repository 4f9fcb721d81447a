import { staffAt } from "../../shared/handler/auth/staff.ts";
import type { Fact } from "../../shared/journal/journal.ts";
import { forbidden } from "./case-moment.ts";
import type { DecidedAgain, Moment } from "./chapter.ts";

/**
 * Checks a recorded read: the reader must be in the directory version that the row names. Returns the reader's unit and
 * roles in that version (P3).
 */
export function readBy<State, F extends Fact>(
  { row, facts, snapshot }: Moment<State, F>,
  reader: string,
): DecidedAgain {
  const staff = staffAt(snapshot(), reader, new Date(row.at));
  if (!staff) return forbidden;
  const { username, unit, roles } = staff;
  return {
    decision: { facts },
    because: [{ rule: "reader", username, unit, roles, directory: row.directory }],
  };
}
