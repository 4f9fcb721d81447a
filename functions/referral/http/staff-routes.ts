/** The staff API in several modules. Each is loaded when one of its routes is first called. */

import { type RoutesWhenAsked, whenAsked } from "../../../shared/handler/http/route.ts";
import { routesBut, routesIn, routesOf } from "../../../shared/routes-of.ts";
import type { LookingDeps } from "./looking-routes.ts";

const reading = [
  ...routesOf("staff/desk", "staff/recount"),
  ...routesIn("staff/cases", "list-inbox", "read-first-words", "count-inbox", "read-case"),
];

const acting = [
  ...routesBut("staff/cases", "list-inbox", "read-first-words", "count-inbox", "read-case"),
  ...routesOf("staff/casework", "staff/results"),
  ...routesBut("staff/contacts", "list-calls"),
  ...routesBut("staff/outside", "show-outside-link"),
];

const looking = [
  ...routesIn("staff/contacts", "list-calls"),
  ...routesIn("staff/outside", "show-outside-link"),
  ...routesOf("staff/search", "staff/precedents", "staff/looks", "staff/narrowings", "staff/notices"),
  ...routesOf("staff/undelivered"),
  ...routesOf("staff/exports"),
  ...routesIn("public/attachments", "open-attachment"),
];

export const staffRoutes = (deps: LookingDeps): readonly RoutesWhenAsked[] => [
  whenAsked(reading, async () => (await import("./reading-routes.ts")).readingRoutes(deps)),
  whenAsked(acting, async () => (await import("./acting-routes.ts")).actingRoutes(deps)),
  whenAsked(looking, async () => (await import("./looking-routes.ts")).lookingRoutes(deps)),
];
