/**
 * Routes for taking a step on one case or several, and for the lists of calls, commitments and results where steps
 * start.
 */

import type { Route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { bulkRoutes } from "./bulk-routes.ts";
import { caseworkRoutes } from "./casework-routes.ts";
import { resultRoutes } from "./result-routes.ts";
import { stepRoutes } from "./step-routes.ts";

export const actingRoutes = (deps: ReferralDeps): readonly Route[] => [
  ...stepRoutes(deps),
  ...bulkRoutes(deps),
  ...caseworkRoutes(deps),
  ...resultRoutes(deps),
];
