/** One page of the registration form with the stored answers, and the redirect to it. */

import { registrationFormNames } from "../../../../shared/contracts/public/requests.ts";
import { guidanceFor } from "../../../../shared/directory/guidance.ts";
import { html, type Reply, redirect } from "../../../../shared/handler/http/reply.ts";
import type { FormPage } from "../../../../web/citizen/props.ts";
import { RegisterPage } from "../../../../web/citizen/register/register.tsx";
import type { FieldError } from "../../../../web/design/frame.ts";
import { renderPage } from "../../../../web/design/render-page.ts";
import { keepDraft, pageCopy } from "../drafts/draft.ts";
import { frameOf } from "../frame.ts";
import { publishedNames } from "./published-names.ts";
import { choicesFor, errorsIn, type Filled, stepWith, valuesOf } from "./register-answers.ts";
import { addressOf, registerForm, type Taken } from "./register-deps.ts";
import { likelyIn } from "./register-likely.ts";

/** Part of the page's address: whether the page was sent and is shown with its errors. */
type Checked = "checked" | "unchecked";

/**
 * @returns the page; for the page of duplicates (C9), a redirect to the form's last page when the applicant is not signed
 * in or no duplicates were found.
 */
export async function showPage(
  { deps, request, snapshot, step, draft }: Taken,
  checked: Checked,
): Promise<Reply> {
  const filled = { values: valuesOf(draft.answers, snapshot), snapshot };
  const likely = step === "likely" ? await likelyIn(deps, filled, request) : [];
  if (step === "likely" && likely.length === 0) return redirect(addressOf("check", draft));
  const props = {
    ...frameOf(deps, request, snapshot, "/register"),
    ...{ step, values: filled.values, choices: choicesFor(filled), likely },
    people: publishedNames(snapshot, filled.values["complainedOfUnit"]),
    guidance: guidanceFor(snapshot, filled.values),
    messenger: deps.messenger,
    errors: checked === "checked" ? await wrongAt(step, filled, { draft, request }) : [],
    draftId: draft.id,
    draft: await pageCopy(deps, registerForm, draft),
  };
  if (step !== "likely") return html(renderPage(RegisterPage(props)));
  const { Likely } = await import("../../../../web/citizen/register/register-likely.tsx");
  return html(renderPage(RegisterPage({ ...props, aside: Likely(props) })));
}

/**
 * The errors in the page's answers; otherwise the refusal of the submission, on the page that can change the refused
 * answer.
 */
async function wrongAt(
  step: FormPage,
  filled: Filled,
  { draft: { refused }, request }: Pick<Taken, "draft" | "request">,
): Promise<readonly FieldError[]> {
  const errors = errorsIn(step, filled, request);
  if (errors.length > 0 || !refused) return errors;
  // Loaded on demand, since it holds the texts of all refusals.
  const { errorsOfRefusal } = await import("../errors.ts");
  const all = errorsOfRefusal(refused, request.language, registrationFormNames);
  return stepWith(all, filled) === step ? all : [];
}

/**
 * Stores the draft and redirects to one of its pages. When the draft cannot be stored now, the reply is the page itself,
 * which carries the answers, so that the applicant can still register.
 */
export async function leadTo(taken: Taken, page: FormPage, checked: Checked = "unchecked"): Promise<Reply> {
  const { deps, request, draft } = taken;
  const cookies = await keepDraft(deps, registerForm, request, draft);
  const to = addressOf(page, draft) + (checked === "checked" ? "&checked=yes" : "");
  if (cookies) return redirect(to, { cookies });
  const now = { ...taken, draft: { ...draft, at: deps.now().getTime() } };
  const shown = page === "likely" ? await unlessUnlike(now) : page;
  return showPage({ ...now, step: shown }, checked);
}

async function unlessUnlike({ deps, request, snapshot, draft }: Taken): Promise<FormPage> {
  const likely = await likelyIn(deps, { values: valuesOf(draft.answers, snapshot), snapshot }, request);
  return likely.length > 0 ? "likely" : "check";
}
