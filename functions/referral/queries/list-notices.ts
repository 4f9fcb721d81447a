import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { NotificationForReferral } from "../../../shared/notices/for-referral.ts";
import { inSight } from "../access/case-access.ts";
import { asSeenBy } from "../access/former-sight.ts";
import type { ReferralDeps } from "../adapters/deps.ts";

export type NoticesDeps = Pick<ReferralDeps, "cases" | "looks" | "directory" | "now"> & {
  readonly notification: NotificationForReferral;
};

/**
 * The notices to the applicant with their delivery, for staff who may see the case (N3). A unit that lost the case sees
 * those whose latest attempt began before (ADR 0082).
 */
export async function listNotices(
  deps: NoticesDeps,
  code: string,
  username: string,
): Promise<Awaited<ReturnType<NotificationForReferral["noticesOf"]>> | { readonly refused: Refusal }> {
  const [directory, loaded] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const { state } = loaded;
  const sight = await inSight(deps, { case: code, state, username, action: "see-case" }, directory);
  if ("refused" in sight) return sight;
  const [{ notices }, { until }] = await Promise.all([
    deps.notification.noticesOf(requestOf(code)),
    asSeenBy(deps, loaded, sight.staff, directory.snapshot),
  ]);
  return { notices: notices.filter(({ at }) => until === undefined || (at !== undefined && at <= until)) };
}
