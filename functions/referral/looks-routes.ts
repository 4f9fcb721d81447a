/** The API of what staff see of an applicant, and of who looked (R15). */

import * as contracts from "../../shared/contracts/looks.ts";
import { json } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import type { ReferralDeps } from "./deps.ts";
import { listLooks } from "./list-looks/list-looks.ts";
import { namesIn } from "./names.ts";
import { type ApplicantDeps, readApplicant } from "./read-applicant/read-applicant.ts";

export const looksRoutes = (deps: ReferralDeps & ApplicantDeps): readonly Route[] => [
  route(contracts.readApplicant, async ({ params, staff }) => {
    const read = await readApplicant(deps, params.case, staff.username);
    return "refused" in read ? read : json(200, read.applicant);
  }),
  route(contracts.listLooks, async ({ params, staff }) => {
    const looks = await listLooks(deps, params.case, staff.username);
    if ("refused" in looks) return looks;
    const { snapshot } = await deps.directory.current();
    const names = namesIn(snapshot);
    return json(200, { looks: looks.map(({ by, at, what }) => ({ by: names.staff(by), at, what })) });
  }),
];
