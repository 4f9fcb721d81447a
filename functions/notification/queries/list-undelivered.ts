import { isUndelivered, undeliveredStates } from "../../../shared/contracts/staff/undelivered.ts";
import { defined } from "../../../shared/defined.ts";
import { inOneOrder } from "../../../shared/journal/in-one-order.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { shownNotice } from "../notice/shown-notice.ts";
import type { NoticeRow } from "../projections/notice-row.ts";
import { endOf, isBefore, undeliveredList } from "../projections/undelivered-rows.ts";

type Ask = Parameters<NotificationForReferral["undelivered"]>[0];
type Listed = Awaited<ReturnType<NotificationForReferral["undelivered"]>>;

const pageSize = 50;

/**
 * Lists a page of messages of all requests that did not arrive or whose outcome is unknown, newest first (N3). The list
 * may lag behind the journal.
 */
export async function listUndelivered(
  views: Pick<ViewStore, "list">,
  { state, day, behind }: Ask,
): Promise<Listed> {
  const from = behind ?? (day === undefined ? undefined : endOf(day));
  const options = { limit: pageSize, ...defined({ behind: from }) };
  const lists = state === undefined ? undeliveredStates : [state];
  const pages = await Promise.all(lists.map((one) => views.list(undeliveredList(one), options)));
  const placed = pages.map((page) => ({
    ...page,
    items: page.items.map((view) => ({ ...view, data: { ...(view.data as NoticeRow), place: view.order } })),
  }));
  const { rows, goesOn } = inOneOrder<Placed>(placed, ({ notice }) => notice);
  const ofDay = day === undefined ? rows : rows.filter(({ place = "" }) => !isBefore(place, day));
  const shown = ofDay.slice(0, pageSize);
  const more = ofDay.length > shown.length || (goesOn && ofDay.length === rows.length);
  const next = more ? shown.at(-1)?.place : undefined;
  return {
    notices: shown.flatMap((row) => {
      const { state: now, ...notice } = shownNotice(row);
      return isUndelivered(now) ? [{ ...notice, state: now, request: row.request }] : [];
    }),
    ...defined({ next }),
  };
}

type Placed = NoticeRow & { readonly place?: string };
