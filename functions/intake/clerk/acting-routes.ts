/** The API by which a clerk acts for an applicant on a registered request (R15). */

import * as applicants from "../../../shared/contracts/staff/applicants.ts";
import * as acts from "../../../shared/contracts/staff/desk-acts.ts";
import { defined } from "../../../shared/defined.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { actReplied, statusReplied } from "../http/replies.ts";
import { actForApplicant } from "./act-for-applicant.ts";
import { askMeetingForApplicant } from "./ask-meeting-for-applicant.ts";
import { contactApplicant } from "./contact-applicant.ts";
import { printReceipt } from "./print-receipt.ts";
import { rateForApplicant } from "./rate-for-applicant.ts";
import { sendReceiptCode } from "./send-receipt-code.ts";
import { takeWalkIn } from "./take-walk-in.ts";

export const actingRoutes = (deps: ClerkDeps): readonly Route[] => [
  route(acts.actForApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const noted = await actForApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, at: noted.at });
  }),
  route(acts.askMeetingForApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const noted = await askMeetingForApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, ...noted });
  }),
  route(acts.sendReceiptCode, async ({ body, staff, idempotencyKey: key }) => {
    const sent = await sendReceiptCode(deps, body, { clerk: staff.username, key });
    return "refused" in sent ? sent : json(200, { challenge: sent.challenge, expiresAt: sent.expiresAt });
  }),
  route(acts.printReceipt, async ({ body, staff, idempotencyKey: key }) => {
    const printed = await printReceipt(deps, body, { clerk: staff.username, key });
    if ("refused" in printed) return printed;
    const { snapshot } = await deps.directory.current();
    const { trackingCode, registeredAt, expected, holder: unit } = statusReplied(printed.status, snapshot);
    return json(200, {
      ...{ trackingCode, registeredAt },
      ...defined({ pin: printed.pin, expected, unit }),
      ...(printed.noMobile && { noMobile: true as const }),
      ...(printed.acts.length > 0 && { acts: printed.acts.map((one) => actReplied(one, snapshot)) }),
    });
  }),
  route(applicants.rateForApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const noted = await rateForApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, at: noted.at });
  }),
  route(applicants.contactApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const noted = await contactApplicant(deps, body, { clerk: staff.username, key });
    return "refused" in noted ? noted : json(200, { trackingCode: body.request, at: noted.at });
  }),
  route(applicants.takeWalkIn, async ({ body, staff, idempotencyKey: key }) => {
    const noted = await takeWalkIn(deps, body, { clerk: staff.username, key });
    if ("refused" in noted) return noted;
    return json(200, { meeting: `${body.request}.${noted.meeting}`, number: noted.number, at: noted.at });
  }),
];
