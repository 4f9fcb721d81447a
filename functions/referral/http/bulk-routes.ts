/** Routes that take one step on several cases (R17). */

import type { Language } from "../../../shared/contracts/fields/language.ts";
import * as cases from "../../../shared/contracts/staff/cases.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { assignCase } from "../commands/assign-case.ts";
import { type BulkAsk, bulk } from "../commands/bulk/bulk.ts";
import { referCase } from "../commands/refer-case.ts";
import type { StepRequest } from "./command-response.ts";

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

export const bulkRoutes = (deps: ReferralDeps): readonly Route[] => [
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
