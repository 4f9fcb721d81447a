/** The API of what an applicant was sent (N3). */

import * as contracts from "../../shared/contracts/notices.ts";
import { json } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import { listNotices, type NoticesDeps } from "./list-notices/list-notices.ts";

export const noticesRoutes = (deps: NoticesDeps): readonly Route[] => [
  route(contracts.listNotices, async ({ params, staff }) => {
    const listed = await listNotices(deps, params.case, staff.username);
    return "refused" in listed ? listed : json(200, listed);
  }),
];
