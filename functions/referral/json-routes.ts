/** The staff's JSON API: each operation of the contracts bound to its use case. */

import * as cases from "../../shared/contracts/cases.ts";
import type { Language } from "../../shared/contracts/language.ts";
import { etag } from "../../shared/handler/conditional.ts";
import { json, refuse } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import { acceptCase } from "./accept-case/accept-case.ts";
import type { Ask, StepOutcome } from "./act.ts";
import { approveAnswer } from "./approve-answer/approve-answer.ts";
import { assignCase } from "./assign-case/assign-case.ts";
import { type BulkAsk, bulk } from "./bulk/bulk.ts";
import type { ReferralDeps } from "./deps.ts";
import { deskRoutes } from "./desk-routes.ts";
import { draftAnswer } from "./draft-answer/draft-answer.ts";
import { listInbox } from "./list-inbox/list-inbox.ts";
import { inboxItemOf, namesIn } from "./names.ts";
import { type CaseView, readCase, viewOf } from "./read-case/read-case.ts";
import { referCase } from "./refer-case/refer-case.ts";
import { returnCase } from "./return-case/return-case.ts";
import { sendBackAnswer } from "./send-back-answer/send-back-answer.ts";

/** What a step needs of a request that was parsed and authorised. */
interface StepRequest {
  readonly params: { readonly case: string };
  readonly idempotencyKey: string;
  readonly version: number;
  readonly staff: { readonly username: string };
}

const askOf = ({ params, idempotencyKey, version, staff }: StepRequest): Ask => ({
  case: params.case,
  username: staff.username,
  seen: { personVersion: version },
  key: idempotencyKey,
});

/** Answers a step with the case as it stands after it: a reply needs no view to catch up. */
async function answered(deps: ReferralDeps, { staff }: StepRequest, outcome: StepOutcome) {
  if (!outcome.accepted) return { refused: outcome.refusal };
  return shown(await viewOf(deps, outcome.loaded, staff.username));
}

const shown = (view: CaseView) => json(200, view, { headers: { ETag: etag(view.version) } });

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
  route(cases.listInbox, async ({ staff, query }) => {
    const { snapshot } = await deps.directory.current();
    const page = await listInbox(deps, staff, query);
    const items = page.items.map((row) => inboxItemOf(row, namesIn(snapshot)));
    return json(200, { items, ...(page.next !== undefined && { next: page.next }) });
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
  route(cases.referCase, async (request) =>
    answered(deps, request, await referCase(deps, askOf(request), request.body)),
  ),
  route(cases.returnCase, async (request) =>
    answered(deps, request, await returnCase(deps, askOf(request), request.body)),
  ),
  route(cases.assignCase, async (request) =>
    answered(deps, request, await assignCase(deps, askOf(request), request.body)),
  ),
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
  route(cases.acceptCase, async (request) =>
    answered(deps, request, await acceptCase(deps, askOf(request), request.body)),
  ),
  route(cases.draftAnswer, async (request) =>
    answered(deps, request, await draftAnswer(deps, askOf(request), request.body)),
  ),
  route(cases.sendBackAnswer, async (request) =>
    answered(deps, request, await sendBackAnswer(deps, askOf(request), request.body)),
  ),
  route(cases.approveAnswer, async (request) =>
    answered(deps, request, await approveAnswer(deps, askOf(request))),
  ),
];
