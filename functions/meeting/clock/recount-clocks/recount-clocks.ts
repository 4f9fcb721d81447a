import { defined } from "../../../../shared/defined.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { type ListedMeeting, runningList } from "../../projections/build-views.ts";
import { actOnDue } from "../act-on-due/act-on-due.ts";

export type RecountDeps = Pick<MeetingDeps, "meetings" | "views" | "directory" | "now">;

const pageSize = 100;

/**
 * Under a new directory, computes again the deadlines and warnings of all pending decisions and minutes (D3). A retry
 * moves nothing twice.
 *
 * @throws Outage when this service does not have the new directory yet.
 */
export async function recountClocks(
  deps: RecountDeps,
  { data }: { readonly data: { readonly number: number } },
): Promise<void> {
  const { number } = await deps.directory.current();
  // The event came before this service read the new directory, so the queue delivers the event again.
  if (number < data.number) throw new Outage(`directory ${data.number} is not in force here yet`);
  let after: string | undefined;
  do {
    const page = await deps.views.list(runningList, {
      limit: pageSize,
      ...defined({ after }),
    });
    const meetings = page.items.map((item) => (item.data as ListedMeeting).meeting);
    await Promise.all(meetings.map((meeting) => actOnDue(deps, meeting)));
    after = page.next;
  } while (after !== undefined);
}
