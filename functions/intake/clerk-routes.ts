/** The API for clerks with an applicant before them: each operation of the contracts bound to its use case (R15). */

import * as applicants from "../../shared/contracts/applicants.ts";
import { mayI, policy } from "../../shared/handler/policy.ts";
import { json, refuse } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import type { ClerkDeps } from "./clerk-deps.ts";
import { contactApplicant } from "./contact-applicant/contact-applicant.ts";
import { identifyApplicant } from "./identify-applicant/identify-applicant.ts";
import { rateForApplicant } from "./rate-for-applicant/rate-for-applicant.ts";
import { answerReplied, statusReplied } from "./replies.ts";
import { showApplicantsRequest } from "./show-applicants-request/show-applicants-request.ts";
import { takeWalkIn } from "./take-walk-in/take-walk-in.ts";

export const clerkRoutes = (deps: ClerkDeps): readonly Route[] => [
  route(applicants.identifyApplicant, async ({ body, staff }) => {
    if (body.seen === "document" && mayI(policy, "attest-document", staff) !== "yes")
      return refuse("forbidden");
    const identified = await identifyApplicant(deps, body, staff.username);
    if ("refused" in identified) return identified;
    const { snapshot } = await deps.directory.current();
    const { requests, pass, passExpiresAt } = identified;
    return json(200, {
      requests: requests.map((one) => statusReplied(one, snapshot)),
      pass,
      passExpiresAt,
    });
  }),
  route(applicants.showApplicantsRequest, async ({ body, staff, log }) => {
    log.add({ correlation: body.request });
    const shown = await showApplicantsRequest(deps, body, staff.username);
    if ("refused" in shown) return shown;
    const { snapshot } = await deps.directory.current();
    const { status, answer, certificate } = shown;
    return json(200, {
      status: statusReplied(status, snapshot),
      certificate: { ...certificate },
      ...(answer && { answer: answerReplied(answer, snapshot) }),
    });
  }),
  route(applicants.rateForApplicant, async ({ body, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: body.request });
    const noted = await rateForApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, at: noted.at });
  }),
  route(applicants.contactApplicant, async ({ body, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: body.request });
    const noted = await contactApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, at: noted.at });
  }),
  route(applicants.takeWalkIn, async ({ body, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: body.request });
    const noted = await takeWalkIn(deps, body, { clerk: staff.username, key });
    if ("refused" in noted) return noted;
    return json(200, { meeting: `${body.request}.${noted.meeting}`, number: noted.number, at: noted.at });
  }),
];
