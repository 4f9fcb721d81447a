/** POST of the registration form's last page: registers the answers that the page showed, once for each draft (P4). */

import { registerReport } from "../../../../shared/contracts/public/reports.ts";
import { registration, registrationFormNames } from "../../../../shared/contracts/public/requests.ts";
import { bodyOfForm } from "../../../../shared/handler/http/body.ts";
import type { Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { registerOnWeb, reportOnWeb } from "../../applicant/register-request/register-on-web.ts";
import { type Draft, draftOnPage, finishDraft } from "../drafts/draft.ts";
import { errorsOfRefusal } from "../errors.ts";
import { errorsOf } from "../parse-errors.ts";
import { toAccepted, toReceipt } from "../to-receipt.ts";
import { type Filled, isReport, stepWith, valuesOf } from "./register-answers.ts";
import { registerForm, type Taken } from "./register-deps.ts";
import { leadTo } from "./register-page.ts";

/**
 * Sends the answers that the page showed, even if another window has stored other answers. A refusal is stored, and
 * shown on the page that can change the refused answer.
 */
export async function sendForm(taken: Taken): Promise<Reply> {
  const { deps, request, snapshot } = taken;
  const shown = (await draftOnPage(deps, registerForm, request)) ?? taken.draft;
  const draft = { ...taken.draft, key: shown.key, answers: valuesOf(shown.answers, snapshot) };
  const sent = { ...taken, draft };
  if (request.unproven) return refusedWith(sent, { code: "form-expired" });
  const filled = { values: draft.answers, snapshot };
  return isReport(filled) ? sendReport(sent) : sendRequest(sent, filled);
}

const asked = ({ address, language, log }: PageRequest, { key }: Draft) => ({ address, language, log, key });

async function sendRequest(taken: Taken, filled: Filled): Promise<Reply> {
  const { deps, request, draft } = taken;
  const body = bodyOfForm(draft.answers, registrationFormNames);
  const parsed = registration.safeParse(body);
  if (!parsed.success) {
    const errors = errorsOf(parsed.error.issues, body, request, registrationFormNames);
    return leadTo(taken, stepWith(errors, filled), "checked");
  }
  const result = await registerOnWeb(deps, parsed.data, asked(request, draft));
  if (!result.registered) return refusedWith(taken, result.refusal);
  const reply = await toReceipt(deps, result.code, parsed.data.contactBy);
  return sentWith(taken, reply, result.code);
}

async function sendReport(taken: Taken): Promise<Reply> {
  const { deps, request, draft } = taken;
  const parsed = registerReport.body.safeParse(draft.answers);
  if (!parsed.success) {
    const errors = errorsOf(parsed.error.issues, draft.answers, request);
    return leadTo(taken, stepWith(errors, { values: draft.answers, snapshot: taken.snapshot }), "checked");
  }
  const result = await reportOnWeb(deps, parsed.data, asked(request, draft));
  if (!result.accepted) return refusedWith(taken, result.refusal);
  return sentWith(taken, await toAccepted(deps, result.at), "report");
}

async function sentWith({ deps, draft }: Taken, reply: Reply, done: string): Promise<Reply> {
  const over = await finishDraft(deps, registerForm, draft, done);
  return { ...reply, cookies: [...(reply.cookies ?? []), ...over] };
}

/**
 * Shows a refusal of the submission. When the draft's idempotency key was used for something else, the draft gets a new
 * key, since it could never be sent with the old one.
 */
function refusedWith(taken: Taken, refused: Refusal): Promise<Reply> {
  const { deps, request, draft, snapshot } = taken;
  const key = refused.code === "key-reused" ? deps.mintKey() : draft.key;
  const errors = errorsOfRefusal(refused, request.language, registrationFormNames);
  const page = stepWith(errors, { values: draft.answers, snapshot });
  return leadTo({ ...taken, draft: { ...draft, key, refused } }, page, "checked");
}
