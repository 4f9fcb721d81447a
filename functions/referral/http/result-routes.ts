/** Routes of results that clerks enter into partner systems (C8). */

import * as results from "../../../shared/contracts/staff/results.ts";
import { defined } from "../../../shared/defined.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { relationsTo } from "../../../shared/handler/auth/relations.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { namesIn } from "../access/names.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { enterResult } from "../commands/enter-result.ts";
import { listResults } from "../queries/list-results.ts";
import { openResults } from "../queries/open-results/open-results.ts";
import { unseenAskOf } from "./command-response.ts";

export const resultRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(results.listResults, async ({ staff, query: { partner, after } }) => {
    const { snapshot } = await deps.directory.current();
    if (partner === undefined)
      return json(200, {
        partners: (snapshot.partners ?? []).map(({ key, name }) => ({ key, name })),
        items: [],
      });
    const names = namesIn(snapshot);
    const page = await listResults(deps, staff, { partner, after });
    const items = page.items.map(({ case: code, external, result, what, at, outcome, unit, ...row }) => ({
      ...{ case: code, external, result, what, at },
      ...(outcome !== undefined && { outcome: names.outcome(outcome) }),
      unit: names.unit(unit),
      opens: mayI("see-case", staff, relationsTo(staff, { ...row, unit })) === "yes",
    }));
    return json(200, { partners: [], items, ...defined({ next: page.next }) });
  }),
  route(results.openResults, async ({ staff, body }) =>
    json(200, { items: [...(await openResults(deps, body, staff.username))] }),
  ),
  route(results.enterResult, async (request) => {
    const outcome = await enterResult(deps, unseenAskOf(request), request.body);
    if (!outcome.accepted) return { refused: outcome.refusal };
    const { id, state } = outcome.loaded;
    const there = state.results?.[request.body.result - 1];
    const at = there?.entered?.at ?? there?.known;
    if (at === undefined) throw new Error("The result just entered is not in the case");
    return json(200, { case: id, result: request.body.result, at });
  }),
];
