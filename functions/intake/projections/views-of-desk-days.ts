/** The lists of clerks' work at the desk, and of the limits exceeded: counts and codes, without data of applicants. */

import { type DeskLimit, type DeskWork, deskWorks } from "../../../shared/contracts/fields/desk-work.ts";
import { defined } from "../../../shared/defined.ts";
import type { BuildViews, View } from "../../../shared/journal/views.ts";
import type { DeskDayState } from "../journals/desk-day-facts.ts";
import { clerkOf, dayOf } from "../journals/journal-desk-days.ts";
import { countOf, isFull } from "../rules/rules-desk-days.ts";

/** The list of all clerks who worked at the desk on a day, by user name. */
export const deskDayList = (day: string): string => `desk-day#${day}`;
/** The list of the clerks who worked in one unit on a day. */
export const deskDayOfUnitList = (day: string, unit: string): string => `desk-day#${day}#${unit}`;

/** The lists of notices about exceeded limits, for the head of a unit or for inspection, newest first. */
export const unitsDeskNotices = (unit: string): string => `desk-notices#${unit}`;
export const inspectionsDeskNotices = "desk-notices##inspection";

export interface DeskDayRow {
  readonly clerk: string;
  readonly unit?: string;
  readonly counts: Readonly<Record<DeskWork, number>>;
  readonly full?: true;
  readonly passed: readonly { readonly limit: DeskLimit; readonly ordinary: number; readonly at: string }[];
}

export interface DeskNoticeRow {
  readonly clerk: string;
  readonly unit?: string;
  readonly day: string;
  readonly limit: DeskLimit;
  readonly ordinary: number;
  readonly at: string;
}

/** Lists are read in ascending order, so the newest notice gets the smallest number. */
const farAhead = 9_999_999_999_999;
export const newestFirst = (at: string): string => String(farAhead - Date.parse(at)).padStart(13, "0");

export function rowOf(clerk: string, state: DeskDayState): DeskDayRow {
  const { acts, unit, passed } = state;
  const counts = deskWorks.map((work) => [work, countOf(acts, work)]);
  return {
    clerk,
    ...defined({ unit }),
    counts: Object.fromEntries(counts) as DeskDayRow["counts"],
    ...(isFull(state) && { full: true as const }),
    passed: passed.map(({ limit, ordinary, at }) => ({ limit, ordinary, at })),
  };
}

export const buildDeskDayViews: BuildViews<DeskDayState> = (id, version, state) => {
  const [clerk, day] = [clerkOf(id), dayOf(id)];
  const { unit } = state;
  const data = rowOf(clerk, state);
  const row = (name: string, list: string): View<DeskDayRow> => ({
    ...{ id: `${id}#${name}`, version, list, order: clerk, data },
  });
  return [
    row("all", deskDayList(day)),
    ...(unit === undefined ? [] : [row("unit", deskDayOfUnitList(day, unit))]),
    ...noticeViews(id, version, state),
  ];
};

function noticeViews(id: string, version: number, { passed }: DeskDayState): readonly View<DeskNoticeRow>[] {
  const [clerk, day] = [clerkOf(id), dayOf(id)];
  return passed.flatMap(({ limit, ordinary, at, unit, toInspection }) => {
    const data = { clerk, day, limit, ordinary, at, ...defined({ unit }) };
    const order = `${newestFirst(at)}#${limit}#${id}`;
    return [
      ...(unit === undefined
        ? []
        : [{ id: `${id}#${limit}#unit`, version, list: unitsDeskNotices(unit), order, data }]),
      ...(toInspection
        ? [{ id: `${id}#${limit}#inspection`, version, list: inspectionsDeskNotices, order, data }]
        : []),
    ];
  });
}
