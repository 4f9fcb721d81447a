/** Makes meetings in memory; `without` names a defence to leave out, which the laws must notice. */

import { actOnDue } from "../../functions/meeting/clock/act-on-due/act-on-due.ts";
import { cancelDay } from "../../functions/meeting/commands/cancel-day/cancel-day.ts";
import { dayId } from "../../functions/meeting/journals/place-id.ts";
import { decideCancelDay } from "../../functions/meeting/rules/places.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { dawdling } from "../contention/stores.ts";
import type { Random } from "../simulation/core/random.ts";
import { host, meetings } from "../support/meetings.ts";

export const breaks = {
  closing: "a cancelled day closes none of its places",
  telling: "a cancelled day moves nobody's meeting",
  freeing: "a place that is given up stays held",
  together: "the rows of a decision come one by one, whatever stands there",
  sweep: "offers never end",
  clock: "who chooses has a clock that stands still, so that no offer is ever over",
} as const;
export type Break = keyof typeof breaks;

export type World = ReturnType<typeof worldOf>;

export function worldOf(random: Random, without?: Break) {
  const rows: StoredRow[] = [];
  const kept = memoryJournalStore((row) => rows.push(row));
  const world = meetings(dawdling(broken(kept, without), random));
  const { deps, clock, command } = world;
  const early = { ...deps, now: () => new Date("2026-11-24T08:00:00.000Z") };
  return {
    ...world,
    rows,
    /**
     * The dependencies of applicants who choose. If the defence `clock` is left out, their clock always shows a time before
     * the end of every offer.
     */
    choosing: without === "clock" ? early : deps,
    expire: async (id: string) => {
      if (without !== "sweep") await actOnDue(deps, id);
    },
    cancelDay: async (day: string) => {
      const asked = command("cancel-day", host);
      if (without === "closing")
        await deps.days.decide(dayId({ host, day }), asked, ({ state }) =>
          decideCancelDay(state, "official"),
        );
      else await cancelDay(deps, asked, { host, day }, "official");
    },
    passes: (hours: number) => {
      clock.at = new Date(clock.at.getTime() + hours * 3_600_000);
    },
  };
}

const isOf = (row: StoredRow, type: string): boolean => row.facts.some((fact) => fact.type === type);

function broken(store: JournalStore, without: Break | undefined): JournalStore {
  const dropping = (isDropped: (row: StoredRow) => boolean): JournalStore => ({
    ...store,
    append: (rows) => {
      const left = rows.filter((row) => !isDropped(row));
      return left.length > 0 ? store.append(left) : Promise.resolve("appended");
    },
  });
  if (without === "telling")
    return dropping((row) => row.command === "cancel-day" && !/^(day|place)\./.test(row.id));
  if (without === "freeing") return dropping((row) => isOf(row, "freed"));
  if (without !== "together") return store;
  const oneByOne: JournalStore["append"] = async (rows) => {
    for (const row of rows) await store.append([row]);
    return "appended";
  };
  return { ...store, append: oneByOne };
}
