/**
 * Messages that did not arrive, or of which nobody knows (N3): a row in the list of what became of it, newest first over all
 * requests. One-time codes are left out: whoever waits for one asks again.
 */

import { isUndelivered, type UndeliveredState } from "../../../shared/contracts/staff/undelivered.ts";
import { tehranMoment } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import type { NoticeState } from "../notice/journal.ts";
import { stateOf } from "../notice/shown-notice.ts";
import type { NoticeRow } from "./notice-row.ts";

export const undeliveredList = (state: UndeliveredState): string => `undelivered#${state}`;

/** Counted down, so that the newest stands first. */
const last = 9_999_999_999_999;
const countedDown = (moment: number): string => String(last - moment).padStart(13, "0");

/** Behind this place stands what was begun on that Tehran day (ISO) or before: `$` comes next to `#`. */
export const endOf = (day: string): string => `${countedDown(beginOf(day) + 86_400_000)}$`;

/** Whether what stands at this place was begun before that Tehran day. */
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
  // Who was unknown once may be known by now: then its row is there to be overwritten.
  if (!isListed && !doubted) return [];
  const place = isListed
    ? { list: undeliveredList(state), order: `${countedDown(Date.parse(begunAt))}#${id}` }
    : {};
  return [{ id: `notice#${id}#undelivered`, version, ...place, data }];
}
