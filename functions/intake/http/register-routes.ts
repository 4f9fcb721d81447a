/** The API and the form for registering a request or a report without identity. */

import { apiAndPages, type RoutesWhenAsked } from "../../../shared/handler/http/route.ts";
import type { LambdaTriggers } from "../../../shared/triggers.ts";
import type { RegisterDeps } from "../pages/register/register-deps.ts";

export const registerRoutes = (triggers: LambdaTriggers, deps: RegisterDeps): readonly RoutesWhenAsked[] =>
  apiAndPages(
    triggers,
    async () => (await import("./register-api-routes.ts")).registerApiRoutes(deps),
    async () => (await import("./register-pages.ts")).registerPages(deps),
  );
