/** The route that lists promised calls (R19). */

import * as contacts from "../../../shared/contracts/staff/contacts.ts";
import { defined } from "../../../shared/defined.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { callOf } from "../queries/list-calls/call-of.ts";
import { listCalls } from "../queries/list-calls/list-calls.ts";

export const contactRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(contacts.listCalls, async ({ staff, query }) => {
    const [page, { snapshot }] = await Promise.all([
      listCalls(deps, staff, query.after),
      deps.directory.current(),
    ]);
    const items = await Promise.all(page.items.map((row) => callOf(deps, row, staff, snapshot)));
    return json(200, { items, ...defined({ next: page.next }) });
  }),
];
