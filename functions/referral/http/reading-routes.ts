/** The routes that a desk calls first: its own data, the inbox, and a case. */

import type { Route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { caseRoutes } from "./case-routes.ts";
import { deskRoutes } from "./desk-routes.ts";

export const readingRoutes = (deps: ReferralDeps): readonly Route[] => [
  ...deskRoutes(deps),
  ...caseRoutes(deps),
];
