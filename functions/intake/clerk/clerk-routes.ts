/**
 * The API for clerks who serve an applicant at the desk or on the telephone, in several modules. Each is loaded when one of
 * its routes is first called (R15).
 */

import { type RoutesWhenAsked, whenAsked } from "../../../shared/handler/http/route.ts";
import { routesIn, routesOf } from "../../../shared/routes-of.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";

const identifying = routesIn(
  "staff/applicants",
  ...(["identify-applicant", "show-applicants-request", "list-likely-duplicates"] as const),
);

const registering = [
  ...routesOf("staff/desk-registration", "staff/pads"),
  ...routesIn("public/emergencies", "register-emergency-for-applicant"),
  ...routesIn("partner/partners", "register-from-partner"),
];

const acting = [
  ...routesOf("staff/desk-acts"),
  ...routesIn("staff/applicants", "rate-for-applicant", "contact-applicant", "take-walk-in"),
];

export const clerkRoutes = (deps: ClerkDeps): readonly RoutesWhenAsked[] => [
  whenAsked(identifying, async () => (await import("./identifying-routes.ts")).identifyingRoutes(deps)),
  whenAsked(registering, async () => (await import("./registering-routes.ts")).registeringRoutes(deps)),
  whenAsked(acting, async () => (await import("./acting-routes.ts")).actingRoutes(deps)),
  whenAsked(routesOf("staff/untold"), async () => (await import("./untold-routes.ts")).untoldRoutes(deps)),
];
