import type { ViewStore } from "../../../shared/journal/views.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { shownNotice } from "../notice/shown-notice.ts";
import { requestList } from "../projections/build-views.ts";
import type { NoticeRow } from "../projections/notice-row.ts";

type Shown = Awaited<ReturnType<NotificationForReferral["noticesOf"]>>["notices"][number];

const most = 100;

/**
 * Lists the notices of a request with their outcomes, newest first (N3). One-time codes are left out, because people
 * who wait for a code request another.
 */
export async function listNotices(
  views: Pick<ViewStore, "list">,
  request: string,
): Promise<readonly Shown[]> {
  const rows: NoticeRow[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(requestList(request), after === undefined ? {} : { after });
    rows.push(...page.items.map(({ data }) => data as NoticeRow));
    after = page.next;
  } while (after !== undefined);
  return rows
    .filter(({ template }) => !carriesCode(template))
    .reverse()
    .slice(0, most)
    .map(shownNotice);
}
