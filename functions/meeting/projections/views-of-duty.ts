/**
 * The rows of the monthly duty report (M15): each meeting asked for, each meeting held, and each absence. As in other
 * lists, the rows hold the accused, so that people in conflict of interest do not see them.
 */

import { isUnconcerned, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { monthOf } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Side } from "../meeting/core.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";

export type Counted =
  | { readonly what: "asked" }
  /** `orders`: the number of orders in the final minutes. `kept`: how many of the orders were fulfilled. */
  | { readonly what: "held"; readonly orders: number; readonly kept: number }
  | { readonly what: "absent"; readonly side: Side };

export type DutyRow = Counted & {
  /** The official in whose figures the row counts. */
  readonly host: string;
  readonly parties?: Parties;
};

/** The list of a month's rows, ordered by official. @param month of the Solar Hijri calendar: `1405-09`. */
export const dutyList = (month: string): string => `duty#${month}`;

/**
 * Builds one row for each meeting or absence that the report counts. Something that no longer counts gets a row without
 * `list`, which removes the row stored earlier from its list.
 */
export function dutyViews(id: string, version: number, state: MeetingState): readonly View<DutyRow>[] {
  const { askedWith, askedAt, place, stage, minutes, missed, kept, parties } = state;
  const row = (name: string, day: string | undefined, host: string, counted: Counted): View<DutyRow> => ({
    id: `meeting#${id}#duty-${name}`,
    version,
    ...(day !== undefined && { list: dutyList(monthOf(day)), order: `${host}#${id}#${name}` }),
    data: { ...counted, host, ...(!isUnconcerned({ parties }) && { parties }) },
  });
  const held = stage === "finished" || stage === "minuted" ? place : undefined;
  const orders = stage === "minuted" ? (minutes?.orders.length ?? 0) : 0;
  return [
    row("asked", tehranDay(new Date(askedAt)), askedWith, { what: "asked" }),
    row("held", held?.day, held?.host ?? askedWith, { what: "held", orders, kept: kept.length }),
    ...missed.map((one, n) =>
      row(`absent-${n + 1}`, one.place.day, one.place.host, { what: "absent", side: one.side }),
    ),
  ];
}
