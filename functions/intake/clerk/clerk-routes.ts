/**
 * The API for clerks who serve an applicant at the desk or on the telephone: binds each operation of the contracts to its
 * use case (R15).
 */

import { registerFromPartner as registerFromPartnerContract } from "../../../shared/contracts/partner/partners.ts";
import { registerEmergencyForApplicant as registerEmergencyContract } from "../../../shared/contracts/public/emergencies.ts";
import * as applicants from "../../../shared/contracts/staff/applicants.ts";
import * as acts from "../../../shared/contracts/staff/desk-acts.ts";
import * as registration from "../../../shared/contracts/staff/desk-registration.ts";
import { printPad as printPadContract } from "../../../shared/contracts/staff/pads.ts";
import { defined } from "../../../shared/defined.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { actReplied, answerReplied, registeredReplied, statusReplied } from "../http/replies.ts";
import { registerFromPartner } from "../partner/register-from-partner.ts";
import { actForApplicant } from "./act-for-applicant.ts";
import { askMeetingForApplicant } from "./ask-meeting-for-applicant.ts";
import { contactApplicant } from "./contact-applicant.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { likelyForApplicant } from "./likely-duplicates/likely-for-applicant.ts";
import { printPad } from "./print-pad.ts";
import { printReceipt } from "./print-receipt.ts";
import { rateForApplicant } from "./rate-for-applicant.ts";
import { registerEmergencyForApplicant } from "./register-emergency-for-applicant.ts";
import { registerForApplicant } from "./register-for-applicant.ts";
import { sendReceiptCode } from "./send-receipt-code.ts";
import { showApplicantsRequest } from "./show-applicants-request.ts";
import { takeWalkIn } from "./take-walk-in.ts";
import { untoldRoutes } from "./untold-routes.ts";

/**
 * Whether this member of staff may identify an applicant by `seen`: a document, or questions on the telephone. Only a
 * clerk at the desk sees documents.
 */
const mayAttest = (seen: string, staff: Staff): boolean =>
  seen !== "document" || mayI("attest-document", staff) === "yes";

export const clerkRoutes = (deps: ClerkDeps): readonly Route[] => [
  route(applicants.identifyApplicant, async ({ body, staff }) => {
    if (!mayAttest(body.seen, staff)) return refuse("forbidden");
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
  route(applicants.showApplicantsRequest, async ({ body, staff }) => {
    const shown = await showApplicantsRequest(deps, body, staff.username);
    if ("refused" in shown) return shown;
    const { snapshot } = await deps.directory.current();
    const {
      status,
      answer,
      certificate,
      questions,
      news,
      newsWish,
      knownTo,
      proxy,
      mobileOnRecord,
      acts,
      named,
    } = shown;
    return json(200, {
      status: statusReplied(status, snapshot),
      certificate: { ...certificate },
      ...(questions.length > 0 && { questions: [...questions] }),
      ...(news.length > 0 && { news: news.map((one) => ({ ...one })) }),
      ...defined({ knownTo, mobileOnRecord, newsWish, messenger: deps.messenger }),
      ...(proxy && { proxy: { ...proxy } }),
      ...(named && { named: { ...named } }),
      ...(answer && { answer: answerReplied(answer, snapshot) }),
      ...(acts.length > 0 && { acts: acts.map((one) => actReplied(one, snapshot)) }),
    });
  }),
  route(applicants.listLikelyDuplicates, async ({ body, staff }) => {
    const likely = await likelyForApplicant(deps, body, staff.username);
    if ("refused" in likely) return likely;
    const { snapshot } = await deps.directory.current();
    return json(200, { requests: likely.map((one) => statusReplied(one, snapshot)) });
  }),
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
  route(registerFromPartnerContract, async ({ body, staff, idempotencyKey: key }) => {
    const heard = await registerFromPartner(deps, body, { clerk: staff.username, key });
    if ("refused" in heard) return heard;
    const { externalCode } = body.request;
    return json(200, { externalCode, trackingCode: heard.code, at: heard.at });
  }),
  ...untoldRoutes(deps),
];
