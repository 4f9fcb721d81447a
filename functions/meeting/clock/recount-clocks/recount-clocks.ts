import { defined } from "../../../../shared/defined.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { type ListedMeeting, runningList } from "../../projections/build-views.ts";
import { actOnDue } from "../act-on-due/act-on-due.ts";

export type RecountDeps = Pick<MeetingDeps, "meetings" | "views" | "directory" | "now">;

const pageSize = 100;

/**
 * Under a new directory, recounts the dates and warnings of every pending decision and all pending minutes by its calendar
 * (D3). A retry moves nothing twice.
 */
export async function recountClocks(
  deps: RecountDeps,
  { data }: { readonly data: { readonly number: number } },
): Promise<void> {
  const { number } = await deps.directory.current();
  // The event overtook this service's copy of the directory, so the queue retries.
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
