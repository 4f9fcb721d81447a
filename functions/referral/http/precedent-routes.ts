/** Routes of precedents: answers of similar cases for the author of an answer (R21). */

import * as contract from "../../../shared/contracts/staff/precedents.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { type Names, namesIn } from "../access/names.ts";
import { givenAnswer } from "../access/precedents.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { holder } from "../case/core.ts";
import { listPrecedents, type Precedent } from "../queries/precedents/list-precedents.ts";
import { readPrecedent } from "../queries/precedents/read-precedent.ts";

function sourceOf({ case: id, state }: Precedent, names: Names) {
  const { request } = state;
  const given = givenAnswer(state);
  if (!request || !given) throw new Error("A precedent has an answer");
  return {
    case: id,
    kind: names.kind(request.kind),
    subject: names.subject(request.subject),
    unit: names.unit(holder(state)),
    outcome: names.outcome(given.draft.outcome),
    answeredAt: given.at,
  };
}

export const precedentRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(contract.listPrecedents, async ({ staff, params }) => {
    const found = await listPrecedents(deps, params.case, staff.username);
    if ("refused" in found) return found;
    const names = namesIn((await deps.directory.current()).snapshot);
    return json(200, { items: found.map((each) => sourceOf(each, names)) });
  }),
  route(contract.readPrecedent, async ({ staff, params }) => {
    const found = await readPrecedent(deps, params.case, params.precedent, staff.username);
    if ("refused" in found) return found;
    const names = namesIn((await deps.directory.current()).snapshot);
    const { answers, reasoning } = found;
    return json(200, { ...sourceOf(found, names), answers: [...answers], reasoning });
  }),
];
