/** A public day of an official (M4): one aggregate for each official and date, `day.<official>.<date>`. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { dayCancelled } from "../../../events/meeting/day-cancelled.v1.ts";
import { dayPublished } from "../../../events/meeting/day-published.v1.ts";
import { defined } from "../../../shared/defined.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";
import { type Division, dayOf, isDayId } from "./place-id.ts";
import { shape } from "./shape.ts";

/** `holiday`: the working calendar in force says so by now (D3). */
export type DayCancelledBecause = "official" | "holiday" | "left";

export interface Published extends Division {
  /** The unit of the official when it was published: whose room and whose calendar. */
  readonly unit: string;
}

export type DayFact =
  | ({ readonly type: "published" } & Published)
  /** `moved`: the meetings that had a place and lost it. */
  | {
      readonly type: "cancelled";
      readonly because: DayCancelledBecause;
      readonly moved?: readonly string[];
    };

export interface DayState {
  readonly published?: Published;
  readonly cancelled?: {
    readonly because: DayCancelledBecause;
    readonly at: string;
    readonly moved?: readonly string[];
  };
}

/** The day stands, and people can come. */
export const isOn = ({ published, cancelled }: DayState): boolean =>
  published !== undefined && cancelled === undefined;

function announce(fact: DayFact, _state: DayState, row: RowHead): readonly AnnouncedEvent[] {
  const about = { ...dayOf(row.id), at: row.at };
  if (fact.type === "cancelled") return [dayCancelled.of({ ...about, because: fact.because })];
  const { type: _, ...division } = fact;
  return [dayPublished.of({ ...about, ...division })];
}

export const dayAggregate: Aggregate<DayState, DayFact> = {
  service: "meeting",
  name: "day",
  shape,
  owns: isDayId,
  initial: {},
  fold: (state, fact, row) => {
    if (fact.type === "cancelled") {
      const { because, moved } = fact;
      return { ...state, cancelled: { because, at: row.at, ...defined({ moved }) } };
    }
    const { type: _, ...published } = fact;
    return { published };
  },
  upcast: (fact: Fact) => {
    if (!["published", "cancelled"].includes(fact.type))
      throw new Error(`A day knows no fact "${fact.type}"`);
    return fact as DayFact;
  },
  announce,
};
