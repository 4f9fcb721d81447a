/**
 * Routes that read an applicant's data, the access log of a case (R15), and, for inspection, the conflicts of interest
 * that have ended (R2).
 */

import * as contracts from "../../../shared/contracts/staff/looks.ts";
import { listNarrowings as narrowings } from "../../../shared/contracts/staff/narrowings.ts";
import { defined } from "../../../shared/defined.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { markOf, type Names, namesIn } from "../access/names.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { type LookOrRefused, listLooks } from "../queries/list-looks.ts";
import { listNarrowings } from "../queries/list-narrowings.ts";
import { readApplicant } from "../queries/read-applicant.ts";

const lookOf = (look: LookOrRefused, names: Names) =>
  look.what === "refused"
    ? refusedOf(look, names)
    : {
        ...markOf(look, names),
        what: look.what,
        ...defined({ meeting: look.meeting, file: look.file }),
      };

function refusedOf(
  { named, ...refused }: Extract<LookOrRefused, { readonly what: "refused" }>,
  names: Names,
) {
  const whom =
    named && ("unit" in named ? { unit: names.unit(named.unit) } : { person: names.staff(named.person) });
  const { what, action, why } = refused;
  return { ...markOf(refused, names), what, action, ...defined({ named: whom }), why };
}

export const looksRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(contracts.readApplicant, async ({ params, query, staff }) => {
    const read = await readApplicant(deps, params.case, staff.username, query.for);
    if ("refused" in read) return read;
    const { applicant, represented, members } = read;
    return json(200, {
      ...applicant,
      ...defined({ represented }),
      ...(members && { members: [...members] }),
    });
  }),
  route(contracts.listLooks, async ({ params, staff }) => {
    const looks = await listLooks(deps, params.case, staff.username);
    if ("refused" in looks) return looks;
    const { snapshot } = await deps.directory.current();
    const names = namesIn(snapshot);
    return json(200, { looks: looks.map((look) => lookOf(look, names)) });
  }),
  route(narrowings, async ({ staff, query }) => {
    const { items, next } = await listNarrowings(deps, staff, query.after);
    const names = namesIn((await deps.directory.current()).snapshot);
    const shown = items.map(({ case: code, number, at, units, people }) => ({
      ...{ case: code, number, at },
      ...{ units: units.map(names.unit), people: people.map(names.staff) },
    }));
    return json(200, { items: shown, ...defined({ next }) });
  }),
];
