/** The pages of the form for registering a request or a report without identity (S1, C2, C3, C5, C16). */

import { formPage, page, type Route } from "../../../shared/handler/http/route.ts";
import type { RegisterDeps } from "../pages/register/register-deps.ts";
import * as form from "../pages/register/register-form.ts";

/** The pages after a form was sent load on first use, so that the form is shown without them. */
const sent = () => import("../pages/register/register-sent.ts");

export const registerPages = (deps: RegisterDeps): readonly Route[] => [
  page("GET /register", (request) => form.startForm(deps, request)),
  page("GET /register/{page}", (request) => form.showStep(deps, request)),
  formPage("POST /register/{page}", (request) => form.takeStep(deps, request)),
  page("POST /register/clear", (request) => form.clearForm(deps, request)),
  page("GET /register/answered", async (request) => (await sent()).showAnswered(deps, request)),
  page("GET /register/accepted", async (request) => (await sent()).showAccepted(deps, request)),
  page("GET /receipt", async (request) => (await sent()).showReceipt(deps, request)),
];
