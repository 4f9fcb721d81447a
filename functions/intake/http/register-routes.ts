/** The API operations and the form for registering a request or a report without identity (S1, C2, C3, C5, C16). */

import { registerReport } from "../../../shared/contracts/public/reports.ts";
import { registerRequest } from "../../../shared/contracts/public/requests.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { formPage, page, type Route, route } from "../../../shared/handler/http/route.ts";
import type { RegisterDeps } from "../pages/register/register-deps.ts";
import * as form from "../pages/register/register-form.ts";
import { registeredReplied } from "./replies.ts";

/** Both modules load on first use, so that the form's Lambda starts without them. */
const onWeb = () => import("../applicant/register-request/register-on-web.ts");
const sent = () => import("../pages/register/register-sent.ts");

export const registerRoutes = (deps: RegisterDeps): readonly Route[] => [
  page("GET /register", (request) => form.startForm(deps, request)),
  page("GET /register/{page}", (request) => form.showStep(deps, request)),
  formPage("POST /register/{page}", (request) => form.takeStep(deps, request)),
  page("POST /register/clear", (request) => form.clearForm(deps, request)),
  page("GET /register/answered", async (request) => (await sent()).showAnswered(deps, request)),
  page("GET /register/accepted", async (request) => (await sent()).showAccepted(deps, request)),
  page("GET /receipt", async (request) => (await sent()).showReceipt(deps, request)),
  route(registerRequest, async ({ body, idempotencyKey: key, ...asked }) => {
    const result = await (await onWeb()).registerOnWeb(deps, body, { ...asked, key });
    if (!result.registered) return { refused: result.refusal };
    const { snapshot } = await deps.directory.recent();
    return json(201, registeredReplied(result, snapshot));
  }),
  route(registerReport, async ({ body, idempotencyKey: key, ...asked }) => {
    const result = await (await onWeb()).reportOnWeb(deps, body, { ...asked, key });
    return result.accepted ? json(201, { acceptedAt: result.at }) : { refused: result.refusal };
  }),
];
