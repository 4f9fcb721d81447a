/** The route that shows the link of an outside body (R7). */

import { showOutsideLink as contract } from "../../../shared/contracts/staff/outside.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { showOutsideLink } from "../queries/show-outside-link.ts";

export const outsideRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(contract, async ({ params, staff }) => {
    const number = Number(params.number);
    const shown = await showOutsideLink(deps, { case: params.case, number, username: staff.username });
    return "refused" in shown ? shown : json(200, shown);
  }),
];
