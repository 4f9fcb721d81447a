/** Administrative emergencies: the operation and the pages of its form (S3). */

import { registerEmergency } from "../../../shared/contracts/public/emergencies.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { page, type Route, route } from "../../../shared/handler/http/route.ts";
import { mayRegister } from "../access/limits.ts";
import { asEmergency } from "../applicant/emergency.ts";
import { type Limited, registerRequest } from "../applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../applicant/register-request/registration-by-applicant.ts";
import * as form from "../pages/foad-form.ts";
import { toReceipt } from "../pages/to-receipt.ts";
import { registeredReplied } from "./replies.ts";

export const foadRoutes = (deps: form.FoadDeps): readonly Route[] => [
  page("GET /foad", (request) => form.start(deps, request)),
  page("POST /foad", (request) => form.goOn(deps, request)),
  route(
    registerEmergency,
    async ({ body, address, language, idempotencyKey }) => {
      const { snapshot } = await deps.directory.recent();
      const { mobile, ...said } = body;
      const asked = { ...asEmergency(said, { mobile }, language, snapshot), channel: "foad-web" };
      const limited: Limited = async (once) =>
        (await mayRegister(deps, address, mobile, once)) ? undefined : { code: "too-many" };
      const result = await registerRequest(
        { ...deps, limited, expectsNew: true },
        registrationByApplicant(asked, idempotencyKey),
      );
      if (!result.registered) return { refused: result.refusal };
      return json(201, registeredReplied(result, snapshot));
    },
    {
      taken: ({ body }) => toReceipt(deps, body.trackingCode, "sms"),
      refused: (problem, request) => form.refused(deps, problem, request),
    },
  ),
];
