/**
 * Routes that search cases, and that read data of a case other than its page: the applicant's data, notices, files and
 * the access log. Also the routes of exports.
 */

import type { Route } from "../../../shared/handler/http/route.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { attachmentRoutes } from "./attachment-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import { exportRoutes } from "./export-routes.ts";
import { looksRoutes } from "./looks-routes.ts";
import { noticesRoutes } from "./notices-routes.ts";
import { outsideRoutes } from "./outside-routes.ts";
import { precedentRoutes } from "./precedent-routes.ts";
import { searchRoutes } from "./search-routes.ts";

type DepsOf<Routes extends (deps: never) => unknown> = Parameters<Routes>[0];

export type LookingDeps = ReferralDeps &
  DepsOf<typeof looksRoutes> &
  DepsOf<typeof noticesRoutes> &
  DepsOf<typeof exportRoutes> &
  DepsOf<typeof attachmentRoutes>;

export const lookingRoutes = (deps: LookingDeps): readonly Route[] => [
  ...contactRoutes(deps),
  ...searchRoutes(deps),
  ...precedentRoutes(deps),
  ...looksRoutes(deps),
  ...noticesRoutes(deps),
  ...exportRoutes(deps),
  ...outsideRoutes(deps),
  ...attachmentRoutes(deps),
];
