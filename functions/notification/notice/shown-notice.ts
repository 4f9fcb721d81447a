/** Turns a notice's row into the form in which staff see it (N3). Pure functions. */

import type { noticeStates } from "../../../shared/contracts/staff/notices.ts";
import { defined } from "../../../shared/defined.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import type { NoticeRow } from "../projections/notice-row.ts";

type Shown = Awaited<ReturnType<NotificationForReferral["noticesOf"]>>["notices"][number];

export const shownNotice = (row: NoticeRow): Shown => ({
  notice: row.notice,
  template: row.template,
  state: stateOf(row),
  ...defined({ at: row.at, provider: row.provider, reason: row.reason }),
});

export function stateOf({
  stage,
  outcome,
  arrival,
}: Pick<NoticeRow, "stage" | "outcome" | "arrival">): (typeof noticeStates)[number] {
  if (stage === "postponed") return "waiting";
  if (stage !== "settled" || outcome === undefined) return "on-its-way";
  return outcome === "sent" ? (arrival ?? "sent") : outcome;
}
