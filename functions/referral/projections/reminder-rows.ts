/**
 * Rows of the morning list (D7), which shows each person the cases about whose clocks they were warned. A case enters
 * the list immediately when its time is used up or its clock counts hours, and otherwise the next morning, so that no
 * person is interrupted for work that has days left.
 */

import { remindedFrom } from "../../../shared/domain/time/warning.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { CaseState } from "../case/case-state.ts";
import { type ClockState, countsHours, escalatedTo, isPaused, isRunning } from "../case/clocks.ts";
import { tickingOf } from "../rules/clock-times.ts";
import { inboxOrderOf } from "./inbox-order.ts";
import type { ListedRow } from "./inbox-row.ts";

export const remindersOf = (username: string): string => `reminders#${username}`;

type Warned = ClockState["warned"][number];

const comesAt = ({ span }: ClockState, warned: Warned): string => remindedFrom(warned, countsHours(span));

/** The warnings about a clock that this person got. */
const toThem = ({ warned }: ClockState, username: string): readonly Warned[] =>
  warned.filter(({ to }) => to.includes(username));

/** The running clock that is due first among those about which this person was warned. */
const clockOf = ({ clocks }: Pick<CaseState, "clocks">, username: string): ClockState | undefined =>
  clocks
    .filter((clock) => isRunning(clock) && !isPaused(clock) && toThem(clock, username).length > 0)
    .toSorted((a, b) => a.due.localeCompare(b.due))[0];

function reminderOf(row: ListedRow, state: CaseState, username: string): ListedRow | undefined {
  const clock = clockOf(state, username);
  if (!clock) return undefined;
  const told = toThem(clock, username);
  const reminded = {
    clock: clock.clock,
    share: Math.max(...told.map(({ share }) => share)),
    from: told.map((one) => comesAt(clock, one)).sort()[0] ?? "",
    escalatedTo: escalatedTo(state.clocks),
  };
  return { ...row, next: tickingOf(clock), reminded };
}

/**
 * A row for each person who was ever warned about a clock of the case. The row is removed from the list when the person
 * has nothing to be reminded of.
 */
export function reminderViews(
  id: string,
  version: number,
  state: CaseState,
  row: ListedRow,
): readonly View<ListedRow>[] {
  const everybody = new Set(state.clocks.flatMap(({ warned }) => warned.flatMap(({ to }) => to)));
  return [...everybody].map((username) => {
    const found = reminderOf(row, state, username);
    const place = found && { list: remindersOf(username), order: inboxOrderOf(found) };
    return { id: `case#${id}#reminds#${username}`, version, ...place, data: found ?? row };
  });
}
