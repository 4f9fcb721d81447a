/** Registering a request, or a report without identity: the operations, and the pages of their form and receipt (S1, C2, C3, C5, C16). */

import { registerReport as report } from "../../../shared/contracts/public/reports.ts";
import * as contract from "../../../shared/contracts/public/requests.ts";
import { defined } from "../../../shared/defined.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { page, type Route, route } from "../../../shared/handler/http/route.ts";
import { mayRegister, reportHindered } from "../access/limits.ts";
import { registerReport } from "../applicant/register-report.ts";
import { type Limited, registerRequest } from "../applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../applicant/register-request/registration-by-applicant.ts";
import * as form from "../pages/register-form.ts";
import { toAccepted, toReceipt } from "../pages/to-receipt.ts";
import { registrationLimits } from "../rules/rules.ts";
import { registeredReplied } from "./replies.ts";

export const registerRoutes = (deps: form.RegisterDeps): readonly Route[] => [
  page("GET /register", (request) => form.startForm(deps, request)),
  page("POST /register", (request) => form.continueForm(deps, request)),
  page("GET /register/answered", (request) => form.showAnswered(deps, request)),
  page("GET /receipt", (request) => form.showReceipt(deps, request)),
  register(deps),
  page("GET /register/accepted", (request) => form.showAccepted(deps, request)),
  takeReport(deps),
];

function register(deps: form.RegisterDeps): Route {
  return route(
    contract.registerRequest,
    async ({ body, address, language, idempotencyKey }) => {
      const limited: Limited = async (once) =>
        (await mayRegister(deps, address, body.mobile, once)) ? undefined : { code: "too-many" };
      const result = await registerRequest(
        { ...deps, limited, perIdentity: registrationLimits.identity, expectsNew: true },
        registrationByApplicant(newRequest(body, language), idempotencyKey),
      );
      if (!result.registered) return { refused: result.refusal };
      const { snapshot } = await deps.directory.recent();
      return json(201, registeredReplied(result, snapshot));
    },
    {
      taken: ({ body }, request) => toReceipt(deps, body.trackingCode, request.body.contactBy),
      refused: (problem, request) => form.refusedForm(deps, problem, request),
    },
  );
}

function newRequest(given: contract.Registration, language: "fa" | "en"): NewRequest {
  const { about, kind, subject, province, description, complainedOfUnit, complainedOfPerson, knownTo } =
    given;
  const { onBehalfOf } = given;
  const { identity, fullName, mobile, email, postalCode, contactBy } = given;
  return {
    ...defined({ about }),
    kind,
    subject,
    ...defined({ province }),
    description,
    ...defined({ complainedOfUnit, complainedOfPerson, knownTo, onBehalfOf }),
    applicant: {
      fullName,
      identityType: identity.type,
      ...("number" in identity && { identityNumber: identity.number }),
      mobile,
      ...defined({ email, postalCode }),
      contactBy,
    },
    channel: "web",
    language,
  };
}

function takeReport(deps: form.RegisterDeps): Route {
  return route(
    report,
    async ({ body, address, language, idempotencyKey, log }) => {
      const limited: Limited = (once) => reportHindered(deps, address, once);
      const result = await registerReport(
        { ...deps, limited, expectsNew: true },
        body,
        language,
        idempotencyKey,
      );
      if (!result.accepted) {
        if (result.refusal.code === "reports-full") log.add({ alarm: "budget-used-up" });
        return { refused: result.refusal };
      }
      return json(201, { acceptedAt: result.at });
    },
    {
      taken: ({ body }) => toAccepted(deps, body.acceptedAt),
      refused: (problem, request) => form.refusedForm(deps, problem, request),
    },
  );
}
