/** The public page of the coming days on which officials receive people and have free meeting times (M14, M15). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { html, type Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { FreeDay, FreeDays } from "../../../../shared/meetings/for-intake.ts";
import { MeetingDaysPage, type OpenDay } from "../../../../web/citizen/meetings/meeting-days.tsx";
import { OfficialsPage } from "../../../../web/citizen/meetings/officials.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import { everyOfficial, receivingIn } from "./officials.ts";

export interface MeetingDaysDeps extends Pick<PageDeps, "directory" | "assetBase"> {
  readonly freeDays: () => Promise<FreeDays>;
}

/** Days per page, few enough for an old phone to load. */
const pageSize = 40;

/** GET: the first page of days; `?page=2` shows the second, and `?officials=all` the officials who receive people. */
export async function showMeetingDays(deps: MeetingDaysDeps, request: PageRequest): Promise<Reply> {
  if (request.query["officials"] === "all") return showOfficials(deps, request);
  const [{ snapshot }, { days }] = await Promise.all([deps.directory.recent(), deps.freeDays()]);
  const all = named(snapshot, days);
  const page = pageIn(request.query["page"], all.length);
  const first = (page - 1) * pageSize;
  return html(
    renderPage(
      MeetingDaysPage({
        ...frameOf(deps, request, snapshot, page === 1 ? "/meetings" : `/meetings?page=${page}`),
        days: all.slice(first, first + pageSize),
        ...(first + pageSize < all.length && { next: page + 1 }),
        ...(page > 1 && { before: page - 1 }),
      }),
    ),
  );
}

async function showOfficials(deps: MeetingDaysDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const frame = frameOf(deps, request, snapshot, "/meetings?officials=all");
  return html(renderPage(OfficialsPage({ ...frame, officials: receivingIn(snapshot) })));
}

/** The number of the requested page; 1 when it is invalid. */
function pageIn(asked: string | undefined, days: number): number {
  const page = /^\d{1,4}$/.test(asked ?? "") ? Number(asked) : 1;
  return page >= 1 && (page - 1) * pageSize < days ? page : 1;
}

/** The days with names; leaves out officials who no longer head a unit. */
function named(snapshot: Snapshot, days: readonly FreeDay[]): readonly OpenDay[] {
  const officials = everyOfficial(snapshot);
  return days.flatMap(({ host, ...day }) => {
    const official = officials.find(({ username }) => username === host);
    if (!official) return [];
    const { head, unit, title, place } = official;
    return [{ ...day, name: head, unit, ...(title && { title }), ...(title && place && { place }) }];
  });
}
