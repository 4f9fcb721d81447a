/** The API of the call list: binds each operation of the contracts to its use case (C18). */

import * as untold from "../../../shared/contracts/staff/untold.ts";
import { defined } from "../../../shared/defined.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { listUntold } from "./list-untold.ts";
import { openUntold } from "./open-untold.ts";
import { tellApplicant } from "./tell-applicant.ts";

export const untoldRoutes = (deps: ClerkDeps): readonly Route[] => [
  route(untold.listUntold, async ({ staff }) => {
    const { items, more } = await listUntold(deps, staff.username);
    return json(200, {
      items: items.map(({ code, since, notices, tries, lastTry }) => ({
        ...{ trackingCode: code, since, tries },
        notices: notices.map(({ template, at }) => ({ template, at })),
        ...defined({ lastTry }),
      })),
      more,
    });
  }),
  route(untold.openUntold, async ({ body, staff }) => {
    const opened = await openUntold(deps, body.request, staff.username);
    if ("refused" in opened) return opened;
    const { snapshot } = await deps.directory.current();
    const { notices, tries, ...whom } = opened;
    return json(200, {
      ...{ trackingCode: body.request, ...whom },
      notices: notices.map((one) => ({ ...one })),
      tries: tries.map(({ at, by }) => ({
        at,
        by: { username: by, name: staffMember(snapshot, by)?.name ?? { fa: by, en: by } },
      })),
    });
  }),
  route(untold.tellApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const noted = await tellApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, at: noted.at });
  }),
];
