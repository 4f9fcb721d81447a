/** The API operation and the form of administrative emergencies (S3). */

import { registerEmergency } from "../../../shared/contracts/public/emergencies.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { formPage, page, type Route, route } from "../../../shared/handler/http/route.ts";
import { registerEmergencyOnWeb } from "../applicant/emergency-on-web.ts";
import * as form from "../pages/foad-form.ts";
import { registeredReplied } from "./replies.ts";

export const foadRoutes = (deps: form.FoadDeps): readonly Route[] => [
  page("GET /foad", (request) => form.start(deps, request)),
  page("GET /foad/{page}", (request) => form.showStep(deps, request)),
  formPage("POST /foad/{page}", (request) => form.takeStep(deps, request)),
  page("POST /foad/clear", (request) => form.clear(deps, request)),
  route(registerEmergency, async ({ body, address, language, idempotencyKey: key }) => {
    const { snapshot } = await deps.directory.recent();
    const result = await registerEmergencyOnWeb(deps, body, { address, language, key, snapshot });
    if (!result.registered) return { refused: result.refusal };
    return json(201, registeredReplied(result, snapshot));
  }),
];
