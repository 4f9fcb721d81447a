/** The aggregate of a public day (M4), a day on which an official receives visitors. Its id is `day.<official>.<date>`. */

import { dayCancelled } from "../../../events/meeting/day-cancelled.v1.ts";
import { dayPublished } from "../../../events/meeting/day-published.v1.ts";
import {
  type Announces,
  announcing,
  type Folds,
  folding,
  knownIn,
} from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { Aggregate } from "../../../shared/journal/journal.ts";
import { type Division, dayOf, isDayId, type Place } from "./place-id.ts";
import { shape } from "./shape.ts";

/**
 * Why a public day was cancelled. `official`: by the official; `holiday`: the working calendar made the date a holiday
 * (D3); `left`: the official had to leave during the day (M16).
 */
export type DayCancelledBecause = "official" | "holiday" | "left";

export interface Published extends Division {
  /** The official's unit when the day was published; its rooms and calendar apply. */
  readonly unit: string;
}

export type DayFact =
  | ({ readonly type: "published" } & Published)
  /** `moved`: the ids of the meetings that lost their place. */
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

/** Whether the day is published and not cancelled. */
export const isOn = ({ published, cancelled }: DayState): boolean =>
  published !== undefined && cancelled === undefined;

const folds: Folds<DayFact, DayState> = {
  published: (_, { type: __, ...published }) => ({ published, cancelled: undefined }),
  cancelled: (_, { because, moved }, { at }) => ({ cancelled: { because, at, ...defined({ moved }) } }),
};

interface About extends Pick<Place, "host" | "day"> {
  readonly at: string;
}

const announces: Announces<DayFact, DayState, About> = {
  published: ({ type: _, ...division }, about) => [dayPublished.of({ ...about, ...division })],
  cancelled: ({ because }, about) => [dayCancelled.of({ ...about, because })],
};

export const dayAggregate: Aggregate<DayState, DayFact> = {
  service: "meeting",
  name: "day",
  shape,
  owns: isDayId,
  initial: {},
  fold: folding(folds),
  upcast: knownIn<DayFact>("A day", folds),
  announce: announcing(announces, (_, { id, at }) => ({ ...dayOf(id), at })),
};
