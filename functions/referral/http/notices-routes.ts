/** Routes that list the notices to applicants and their delivery (N3). */

import * as contracts from "../../../shared/contracts/staff/notices.ts";
import * as undelivered from "../../../shared/contracts/staff/undelivered.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { listNotices, type NoticesDeps } from "../queries/list-notices.ts";
import { listUndelivered, type UndeliveredDeps } from "../queries/list-undelivered.ts";

export const noticesRoutes = (deps: NoticesDeps & UndeliveredDeps): readonly Route[] => [
  route(contracts.listNotices, async ({ params, staff }) => {
    const listed = await listNotices(deps, params.case, staff.username);
    return "refused" in listed ? listed : json(200, listed);
  }),
  route(undelivered.listUndelivered, async ({ staff, query }) => {
    const { items, ...page } = await listUndelivered(deps, staff, query);
    return json(200, { items: [...items], ...page });
  }),
];
