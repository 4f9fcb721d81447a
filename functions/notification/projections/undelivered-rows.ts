/**
 * The lists of messages that did not arrive or whose outcome is unknown (N3), one list for each outcome, over all
 * requests, newest first. One-time codes are left out, because people who wait for a code request another.
 */

import { isUndelivered, type UndeliveredState } from "../../../shared/contracts/staff/undelivered.ts";
import { tehranMoment } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import type { NoticeState } from "../notice/journal.ts";
import { stateOf } from "../notice/shown-notice.ts";
import type { NoticeRow } from "./notice-row.ts";

export const undeliveredList = (state: UndeliveredState): string => `undelivered#${state}`;

/** Sort keys count down from this number of milliseconds, so that the newest row comes first. */
const last = 9_999_999_999_999;
const countedDown = (moment: number): string => String(last - moment).padStart(13, "0");

/** The position between the messages of later days and those of that day (ISO, Tehran). `$` sorts after `#`. */
export const endOf = (day: string): string => `${countedDown(beginOf(day) + 86_400_000)}$`;

/** Whether the sending of the message with this sort key began before that day in Tehran. */
export const isBefore = (order: string, day: string): boolean => order > `${countedDown(beginOf(day))}$`;

const beginOf = (day: string): number => tehranMoment(Date.parse(day) / 86_400_000);

export function undeliveredViews(
  id: string,
  version: number,
  { doubted, begunAt }: Pick<NoticeState, "doubted" | "begunAt">,
  data: NoticeRow,
): readonly View[] {
  const state = stateOf(data);
  const isListed = isUndelivered(state) && begunAt !== undefined && !carriesCode(data.template);
  // A notice whose outcome was unknown for a time may have a row, which must be overwritten.
  if (!isListed && !doubted) return [];
  const place = isListed
    ? { list: undeliveredList(state), order: `${countedDown(Date.parse(begunAt))}#${id}` }
    : {};
  return [{ id: `notice#${id}#undelivered`, version, ...place, data }];
}
