/** The API of erasing people: bound to its use case (P2). */

import { eraseApplicant as contract } from "../../shared/contracts/erasure.ts";
import { json } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import { type EraseDeps, eraseApplicant } from "./erase-applicant/erase-applicant.ts";

export const erasureRoutes = (deps: EraseDeps): readonly Route[] => [
  route(contract, async ({ body, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: body.request });
    const erased = await eraseApplicant(deps, { ...body, by: staff.username, key });
    if ("refused" in erased) return { refused: erased.refused };
    const { requests, at: erasedAt, completeAt } = erased;
    return json(200, { requests, erasedAt, completeAt });
  }),
];
