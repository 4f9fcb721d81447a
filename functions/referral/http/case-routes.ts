/** Routes that list the inbox and read one case. */

import * as cases from "../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../shared/defined.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { inboxItemOf } from "../access/names.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { readFirstWords } from "../queries/first-words.ts";
import { countInbox } from "../queries/list-inbox/count-inbox.ts";
import { listInbox } from "../queries/list-inbox/list-inbox.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { shown } from "./command-response.ts";

export const caseRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(cases.listInbox, async ({ staff, query }) => {
    const { snapshot } = await deps.directory.current();
    const page = await listInbox(deps, staff, query);
    const items = page.items.map((row) => inboxItemOf(row, snapshot, deps.now()));
    return json(200, { items, ...defined({ next: page.next }) });
  }),
  route(cases.readFirstWords, async ({ staff, body }) =>
    json(200, { items: [...(await readFirstWords(deps, staff, body.cases))] }),
  ),
  route(cases.countInbox, async ({ staff }) => json(200, { counts: [...(await countInbox(deps, staff))] })),
  route(cases.readCase, async ({ params, query, staff }) => {
    const view = await readCase(
      deps,
      params.case,
      staff.username,
      query.since === undefined ? undefined : Number(query.since),
    );
    return view ? shown(view) : refuse("not-found");
  }),
];
