/** The staff's JSON API: each operation of the contracts bound to its use case. */

import type { Language } from "../../../shared/contracts/fields/language.ts";
import * as cases from "../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../shared/defined.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { inboxItemOf } from "../access/names.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { assignCase } from "../commands/assign-case.ts";
import { type BulkAsk, bulk } from "../commands/bulk/bulk.ts";
import { referCase } from "../commands/refer-case.ts";
import { listInbox } from "../queries/list-inbox/list-inbox.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { caseworkRoutes } from "./casework-routes.ts";
import { type StepRequest, shown } from "./command-response.ts";
import { contactRoutes } from "./contact-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { resultRoutes } from "./result-routes.ts";
import { searchRoutes } from "./search-routes.ts";
import { stepRoutes } from "./step-routes.ts";

interface BulkRequest extends Pick<StepRequest, "idempotencyKey" | "staff"> {
  readonly language: Language;
}

const bulkAskOf = (
  { idempotencyKey, staff, language }: BulkRequest,
  several: BulkAsk["cases"],
  input: object,
): BulkAsk => ({ username: staff.username, key: idempotencyKey, language, cases: several, input });

const allOf = (results: Awaited<ReturnType<typeof bulk>>) =>
  "refused" in results ? results : json(200, { results: [...results] });

export const jsonRoutes = (deps: ReferralDeps): readonly Route[] => [
  ...deskRoutes(deps),
  ...stepRoutes(deps),
  ...caseworkRoutes(deps),
  ...contactRoutes(deps),
  ...resultRoutes(deps),
  ...searchRoutes(deps),
  route(cases.listInbox, async ({ staff, query }) => {
    const { snapshot } = await deps.directory.current();
    const page = await listInbox(deps, staff, query);
    const items = page.items.map((row) => inboxItemOf(row, snapshot, deps.now()));
    return json(200, { items, ...defined({ next: page.next }) });
  }),
  route(cases.readCase, async ({ params, query, staff }) => {
    const view = await readCase(
      deps,
      params.case,
      staff.username,
      query.since === undefined ? undefined : Number(query.since),
    );
    return view ? shown(view) : refuse("not-found");
  }),
  route(cases.bulkAssign, async (request) => {
    const { cases: several, ...input } = request.body;
    const ask = bulkAskOf(request, several, input);
    return allOf(await bulk(deps, "assign-case", ask, (one) => assignCase(deps, one, input)));
  }),
  route(cases.bulkRefer, async (request) => {
    const { cases: several, ...input } = request.body;
    const ask = bulkAskOf(request, several, input);
    return allOf(await bulk(deps, "refer-case", ask, (one) => referCase(deps, one, input)));
  }),
];
