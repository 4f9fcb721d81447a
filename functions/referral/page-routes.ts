/** The plain staff pages: which route shows what. */

import { redirect } from "../../shared/handler/reply.ts";
import { type PageRoute, page } from "../../shared/handler/route.ts";
import { switchLanguage } from "../../shared/handler/switch-language.ts";
import { caseActions } from "../../web/staff/props.ts";
import { showCase, submitStep } from "./pages/case.ts";
import { showInbox } from "./pages/inbox.ts";
import { comeBack, forStaff, goToProvider, leave, type StaffPageDeps } from "./pages/signed-in.ts";

export const pageRoutes = (deps: StaffPageDeps): readonly PageRoute[] => [
  page("GET /staff", (request) => forStaff(deps, request, (who) => showInbox(deps, request, who))),
  page("GET /staff/sign-in", () => goToProvider(deps)),
  page("GET /staff/signed-in", (request) => comeBack(deps, request)),
  page("POST /staff/sign-out", (request) => leave(deps, request)),
  page("POST /staff/language", switchLanguage),
  page("GET /staff/cases/{case}", (request) =>
    forStaff(deps, request, (who) => showCase(deps, request, who)),
  ),
  ...caseActions.map((action) =>
    page(`POST /staff/cases/{case}/${action}`, (request) =>
      forStaff(deps, request, (who) => submitStep(deps, request, who, action)),
    ),
  ),
  page("GET /staff/{proxy+}", async () => redirect("/staff")),
];
