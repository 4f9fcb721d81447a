/** The API operations for registering a request or a report without identity (S1, C3). */

import { registerReport } from "../../../shared/contracts/public/reports.ts";
import { registerRequest } from "../../../shared/contracts/public/requests.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { registerOnWeb, reportOnWeb } from "../applicant/register-request/register-on-web.ts";
import type { RegisterDeps } from "../pages/register/register-deps.ts";
import { registeredReplied } from "./replies.ts";

export const registerApiRoutes = (deps: RegisterDeps): readonly Route[] => [
  route(registerRequest, async ({ body, idempotencyKey: key, ...asked }) => {
    const result = await registerOnWeb(deps, body, { ...asked, key });
    if (!result.registered) return { refused: result.refusal };
    const { snapshot } = await deps.directory.recent();
    return json(201, registeredReplied(result, snapshot));
  }),
  route(registerReport, async ({ body, idempotencyKey: key, ...asked }) => {
    const result = await reportOnWeb(deps, body, { ...asked, key });
    return result.accepted ? json(201, { acceptedAt: result.at }) : { refused: result.refusal };
  }),
];
