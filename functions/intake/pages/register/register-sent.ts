/**
 * The pages after the registration form: the receipt (C2), the confirmation of a report (C3), the confirmation that an
 * answer to a common question made the request unnecessary (C16), and the sent form for applicants who go back.
 */

import { isByInspection, unit } from "../../../../shared/directory/lookups.ts";
import { html, type Reply, redirect } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { AnsweredPage } from "../../../../web/citizen/follow-up/answered.tsx";
import { AcceptedPage } from "../../../../web/citizen/register/accepted.tsx";
import { SentPage } from "../../../../web/citizen/register/drafts.tsx";
import { ReceiptPage } from "../../../../web/citizen/register/receipt.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import { seenAttachments } from "../../attachments/read-attachments.ts";
import { statusOf } from "../../http/status.ts";
import { frameOf } from "../frame.ts";
import { trackingQr } from "../paper/tracking-qr.ts";
import { sentIn } from "../sent-files.ts";
import { receiptIn, receiptPath, sentRequest } from "../sent-request.ts";
import { holderShown, nameOf } from "../shown.ts";
import type { RegisterDeps } from "./register-deps.ts";

const acceptedIn = (deps: RegisterDeps, { cookies }: PageRequest) =>
  deps.tokens.accepted.open(cookies["accepted"] ?? "", deps.now());

/** POST of a form already sent: redirects to the page of its outcome, and sends nothing again. */
export const whereSent = async (
  deps: RegisterDeps,
  request: PageRequest,
  done: string,
): Promise<string | undefined> =>
  done === "report"
    ? (await acceptedIn(deps, request)) && "/register/accepted"
    : receiptPath(deps, request, done);

/**
 * GET: the outcome of a sent form, with nothing to send again.
 *
 * @param done the tracking code, `report` or `answered`
 */
export async function showSent(deps: RegisterDeps, request: PageRequest, done: string): Promise<Reply> {
  if (done === "answered") return redirect("/register/answered");
  const { snapshot } = await deps.directory.recent();
  if (done !== "report") return sentRequest(deps, request, snapshot, { code: done, form: "/register" });
  const receipt = await whereSent(deps, request, done);
  const frame = frameOf(deps, request, snapshot, "/register");
  return html(renderPage(SentPage({ ...frame, sent: "report", receipt, form: "/register" })));
}

/** GET: confirms that nothing was registered, since an answer to a common question made the request unnecessary (C16). */
export async function showAnswered(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  return html(renderPage(AnsweredPage(frameOf(deps, request, snapshot, "/register/answered"))));
}

/**
 * GET: confirms that a report without identity was taken, and on which day, but shows nothing that identifies it (C3).
 * Redirects to the form when the report's cookie is missing.
 */
export async function showAccepted(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const accepted = await acceptedIn(deps, request);
  if (!accepted) return redirect("/register");
  const { snapshot } = await deps.directory.recent();
  return html(
    renderPage(AcceptedPage({ ...frameOf(deps, request, snapshot, "/register/accepted"), ...accepted })),
  );
}

/** GET: the printable receipt of the registration (C2). Redirects to tracking when the receipt's cookie is missing. */
export async function showReceipt(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const receipt = await receiptIn(deps, request);
  if (!receipt) return redirect("/track");
  const { state } = await deps.requests.load(receipt.request);
  if (!state.registration) return redirect("/track");
  const { snapshot } = await deps.directory.recent();
  const status = statusOf(receipt.request, state);
  const { promise } = state.registration;
  const now = deps.now();
  const files = seenAttachments(state, now);
  const props = {
    ...frameOf(deps, request, snapshot, "/receipt"),
    ...{ ...files, base: "/receipt", formKey: deps.mintKey(), now: now.toISOString() },
    sent: sentIn(request, files),
    code: receipt.request,
    registeredAt: status.registeredAt,
    contactBy: receipt.contactBy,
    knownTo: status.knownTo,
    forGroup: state.registration.collective,
    answered: status.answered,
    emergency: isByInspection(snapshot, status.kind),
    ...(promise && { goesTo: nameOf(snapshot, unit, promise.unit) }),
    ...holderShown(status, snapshot),
    qr: await trackingQr(request, receipt.request),
  };
  return html(renderPage(ReceiptPage(props)));
}
