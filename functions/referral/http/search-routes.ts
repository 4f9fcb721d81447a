/** Routes that search cases (R18), and suggest similar cases (R14), kinds, subjects and units (R20). */

import * as search from "../../../shared/contracts/staff/search.ts";
import { defined } from "../../../shared/defined.ts";
import { isPart, partNumber } from "../../../shared/domain/cases/case-id.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { type Names, namesIn } from "../access/names.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { holder } from "../case/core.ts";
import { listSimilar } from "../queries/list-similar.ts";
import { listSuggestions } from "../queries/list-suggestions.ts";
import { type FoundCase, searchCases } from "../queries/search-cases/search-cases.ts";
import { suggestForText } from "../queries/suggest-for-text.ts";
import type { Suggested } from "../queries/text-advice.ts";

function shown({ case: id, state }: FoundCase, names: Names) {
  const { request, stage } = state;
  if (!request || stage === "unknown") throw new Error("Search found a case that is not open");
  return {
    case: id,
    ...(isPart(id) && { part: partNumber(id) }),
    kind: names.kind(request.kind),
    subject: names.subject(request.subject),
    stage,
    unit: names.unit(holder(state)),
    registeredAt: request.registeredAt,
  };
}

const whyOf = ({ band, words, record }: Suggested) => ({ band, words: [...words], ...defined({ record }) });

const kindsShown = (kinds: readonly Suggested[], names: Names) =>
  kinds.map((each) => ({ kind: names.kind(each.key), ...whyOf(each) }));

const subjectsShown = (subjects: readonly Suggested[], names: Names) =>
  subjects.map((each) => ({ subject: names.subject(each.key), ...whyOf(each) }));

export const searchRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(search.searchCases, async ({ staff, body }) => {
    const { items, next, byCode, tooCommon, cutOff } = await searchCases(deps, staff, {
      text: body.words,
      after: body.after,
    });
    const names = namesIn((await deps.directory.current()).snapshot);
    return json(200, {
      items: items.map((found) => ({
        ...shown(found, names),
        ...(found.words && { words: [...found.words] }),
      })),
      ...defined({ next }),
      ...(byCode && { byCode }),
      ...(tooCommon && { tooCommon }),
      ...(cutOff && { cutOff }),
    });
  }),
  route(search.listSimilar, async ({ staff, params }) => {
    const similar = await listSimilar(deps, params.case, staff.username);
    if (!similar) return refuse("not-found");
    const names = namesIn((await deps.directory.current()).snapshot);
    return json(200, { items: similar.map((each) => ({ ...shown(each, names), why: each.why })) });
  }),
  route(search.listSuggestions, async ({ staff, params }) => {
    const found = await listSuggestions(deps, params.case, staff.username);
    if (!found) return refuse("not-found");
    const names = namesIn((await deps.directory.current()).snapshot);
    return json(200, {
      kinds: kindsShown(found.kinds, names),
      subjects: subjectsShown(found.subjects, names),
      units: found.units.map((each) => ({ unit: names.unit(each.key), ...whyOf(each) })),
      ...defined({ learnt: found.learnt }),
    });
  }),
  route(search.suggestForText, async ({ body }) => {
    const found = await suggestForText(deps, body);
    const names = namesIn((await deps.directory.current()).snapshot);
    return json(200, {
      kinds: kindsShown(found.kinds, names),
      subjects: subjectsShown(found.subjects, names),
      ...defined({ learnt: found.learnt }),
    });
  }),
];
