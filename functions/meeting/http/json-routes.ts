/** The HTTP routes of the staff API of meetings, each bound to the function that serves it. */

import * as days from "../../../shared/contracts/staff/meeting-days.ts";
import * as duty from "../../../shared/contracts/staff/meeting-duty.ts";
import * as meetings from "../../../shared/contracts/staff/meetings.ts";
import { defined } from "../../../shared/defined.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { FeedDeps, StaffDeps } from "../adapters/deps.ts";
import { cancelDayFor } from "../commands/cancel-day/cancel-day-for.ts";
import { publishDaysFor } from "../commands/publish-days/publish-days-for.ts";
import { listConflicts } from "../queries/list-conflicts.ts";
import { listHosts } from "../queries/list-hosts.ts";
import { listMeetings } from "../queries/list-meetings/list-meetings.ts";
import { listPlaces } from "../queries/list-places.ts";
import { readDuty } from "../queries/read-duty.ts";
import { readMeeting } from "../queries/read-meeting/read-meeting.ts";
import { shown } from "./command-response.ts";
import { feedRoutes } from "./feed-routes.ts";
import { stepRoutes } from "./step-routes.ts";

export const jsonRoutes = (deps: StaffDeps & FeedDeps): readonly Route[] => [
  route(days.publishDays, async ({ staff, idempotencyKey, body }) => {
    const { begins: from, walkIns, ...rest } = body;
    const pattern = { ...rest, ...defined({ walkIns }) };
    const ask = { username: staff.username, key: idempotencyKey };
    const results = await publishDaysFor(deps, ask, { ...pattern, from });
    return "refused" in results ? results : json(200, { days: [...results] });
  }),
  route(days.cancelDay, async ({ staff, idempotencyKey, body }) => {
    const outcome = await cancelDayFor(deps, { username: staff.username, key: idempotencyKey }, body);
    return "refused" in outcome ? outcome : json(200, { moved: outcome.moved.length });
  }),
  route(days.listPlaces, async ({ query }) => {
    const found = await listPlaces(deps, query);
    return "refused" in found ? found : json(200, found);
  }),
  route(days.listHosts, async ({ query: { day } }) => {
    const found = await listHosts(deps, day);
    return "refused" in found ? found : json(200, found);
  }),
  route(duty.readDuty, async ({ staff, query }) => json(200, await readDuty(deps, staff, query.month))),
  route(meetings.listMeetings, async ({ staff, query }) => {
    const { items, next } = await listMeetings(deps, staff, query);
    return json(200, { items: [...items], ...defined({ next }) });
  }),
  route(meetings.readMeeting, async ({ params, staff }) => {
    const view = await readMeeting(deps, params.meeting, staff.username);
    return view ? shown(view) : refuse("not-found");
  }),
  route(meetings.listRefusedConflicts, async ({ params, staff }) => {
    const conflicts = await listConflicts(deps, params.meeting, staff.username);
    return "refused" in conflicts ? conflicts : json(200, { conflicts: [...conflicts] });
  }),
  ...stepRoutes(deps),
  ...feedRoutes(deps),
];
