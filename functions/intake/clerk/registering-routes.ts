/** The API by which a clerk registers requests for applicants, from paper and for partner systems (R15, C20). */

import { registerFromPartner as registerFromPartnerContract } from "../../../shared/contracts/partner/partners.ts";
import { registerEmergencyForApplicant as registerEmergencyContract } from "../../../shared/contracts/public/emergencies.ts";
import * as registration from "../../../shared/contracts/staff/desk-registration.ts";
import { printPad as printPadContract } from "../../../shared/contracts/staff/pads.ts";
import { defined } from "../../../shared/defined.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { registeredReplied } from "../http/replies.ts";
import { registerFromPartner } from "../partner/register-from-partner.ts";
import { mayAttest } from "./may-attest.ts";
import { printPad } from "./print-pad.ts";
import { registerEmergencyForApplicant } from "./register-emergency-for-applicant.ts";
import { registerForApplicant } from "./register-for-applicant.ts";

export const registeringRoutes = (deps: ClerkDeps): readonly Route[] => [
  route(registration.registerForApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const { applicant } = body;
    if (applicant.type === "given" && !mayAttest(applicant.seen, staff)) return refuse("forbidden");
    const registered = await registerForApplicant(deps, body, { clerk: staff.username, key });
    if ("refused" in registered) return registered;
    const { snapshot } = await deps.directory.current();
    const { pin, noMobile, handedIn, countsFromEntry } = registered;
    return json(201, {
      ...registeredReplied(registered, snapshot),
      ...defined({ pin, handedIn, countsFromEntry, noMobile }),
    });
  }),
  route(printPadContract, async ({ body, staff, idempotencyKey: key }) => {
    const pad = await printPad(deps, body, { clerk: staff.username, key });
    if ("refused" in pad) return pad;
    const { printedAt, receipts } = pad;
    return json(201, { printedAt, receipts: receipts.map(({ code, pin }) => ({ trackingCode: code, pin })) });
  }),
  route(registerEmergencyContract, async ({ body, staff, idempotencyKey: key }) => {
    const registered = await registerEmergencyForApplicant(deps, body, { clerk: staff.username, key });
    if ("refused" in registered) return registered;
    const { snapshot } = await deps.directory.current();
    const { noMobile } = registered;
    return json(201, { ...registeredReplied(registered, snapshot), ...defined({ noMobile }) });
  }),
  route(registerFromPartnerContract, async ({ body, staff, idempotencyKey: key }) => {
    const heard = await registerFromPartner(deps, body, { clerk: staff.username, key });
    if ("refused" in heard) return heard;
    const { externalCode } = body.request;
    return json(200, { externalCode, trackingCode: heard.code, at: heard.at });
  }),
];
