/**
 * An applicant's steps on a request, one page each (C14, R8, R12, R13). GET shows the form. POST takes the step and
 * redirects to the request, which confirms the step. A refusal redirects to the form, with the answers (ADR 0057).
 */

import type { Fields } from "../../../shared/handler/http/body.ts";
import {
  html,
  isRefused,
  type Refused,
  type Reply,
  redirect,
  refuse,
} from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { ActPage } from "../../../web/citizen/follow-up/act.tsx";
import { type ApplicantAction, placeOf } from "../../../web/citizen/props.ts";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { doing, givenIn, issuesIn } from "./act-done.ts";
import type { DraftForm } from "./drafts/draft.ts";
import { giveBack, givenBack, pathOf, type Returned, returnedId, takeBack } from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { actionAt, type Found, findRequest } from "./request.ts";
import { returningTo } from "./return-to.ts";
import type { Where } from "./where.ts";

type Here = Exclude<Found, { readonly instead: unknown }> & { readonly action: ApplicantAction };

const fields = ["words", "process", "outcome", "case"] as const;

/** The form of an action. The form's draft has no identity fields, and opens only for the same request. */
const formOf = ({ action, base, code }: Pick<Here, "action" | "base" | "code">): DraftForm => ({
  ...{ name: `act-${placeOf[action]}`, path: `${base}/${placeOf[action]}` },
  ...{ identity: [], about: code },
});

const answersIn = ({ form }: PageRequest): Fields =>
  Object.fromEntries(Object.entries(form).filter(([name]) => fields.some((field) => field === name)));

/**
 * GET: the form, with the last refusal. An action that is not possible now redirects to the request, which shows the
 * possible actions.
 */
export async function showAct(deps: PageDeps, request: PageRequest, where: Where): Promise<Reply | Refused> {
  const here = await find(deps, request, where);
  if ("instead" in here) return here.instead;
  const returned = await givenBack(deps, formOf(here), request);
  const isOpen = here.whole.mayI.includes(here.action) || returned?.refused !== undefined;
  return isOpen ? showForm(deps, request, here, returned) : redirect(here.base);
}

/**
 * POST: takes the step, once per idempotency key. When the applicant also wants to send files, redirects to the page for
 * files (C12).
 */
export async function doAct(deps: PageDeps, request: PageRequest, where: Where): Promise<Reply | Refused> {
  const here = await find(deps, request, where);
  if ("instead" in here) return keptUntilSignedIn(deps, request, here.instead);
  const { action, base, code, session } = here;
  const attaches = action === "add" && request.form["attach"] !== undefined;
  if (attaches && !request.form["words"]?.trim()) return redirect(`${base}/attachments`);
  const given = givenIn(action, request.form);
  const ask = { code, session, key: request.idempotencyKey ?? deps.mintKey() };
  const done = await doing[action](deps, ask, given);
  if ("at" in done) {
    const cookies = await takeBack(deps, formOf(here), request);
    return redirect(`${base}${attaches ? "/attachments" : ""}?noted=${placeOf[action]}`, { cookies });
  }
  const refused = "refused" in done ? done.refused : undefined;
  if (refused?.code === "not-found") return { refused };
  const returned = { answers: answersIn(request), refused };
  return giveBack(deps, formOf(here), request, returned, () => showForm(deps, request, here, returned));
}

async function find(
  deps: PageDeps,
  request: PageRequest,
  where: Where,
): Promise<Here | { readonly instead: Reply | Refused }> {
  const action = actionAt(request.params["act"]);
  if (action === undefined) return { instead: refuse("not-found") };
  const found = await findRequest(deps, where);
  return "instead" in found ? found : { ...found, action };
}

/** The session ended while the applicant wrote. Their text is stored until a one-time code opens the request again. */
async function keptUntilSignedIn(
  deps: PageDeps,
  request: PageRequest,
  instead: Reply | Refused,
): Promise<Reply | Refused> {
  const action = actionAt(request.params["act"]);
  const { about = "" } = request.form;
  if (isRefused(instead) || request.session || !action || !/^\d{12}$/.test(about)) return instead;
  const base = request.path.slice(0, -placeOf[action].length - 1);
  const returned = { answers: answersIn(request) };
  const form = formOf({ action, base, code: about });
  const kept = await giveBack(deps, form, request, returned, async () => instead);
  const back = returningTo(`${request.path}?draft=${returnedId}`);
  return { ...instead, cookies: [...(kept.cookies ?? []), back] };
}

/** An error of a hidden field gets no link, since a page cannot jump to the field. */
const onForm = ({ field, message }: FieldError): FieldError =>
  field !== undefined && ["words", "process", "outcome"].includes(field) ? { field, message } : { message };

function errorsIn({ action }: Here, { answers, refused }: Returned, request: PageRequest) {
  if (refused) return [errorOf(refused, request.language)];
  const given = givenIn(action, answers);
  return errorsOf(issuesIn(action, given), given, request).map(onForm);
}

/** Shows the form with a fresh idempotency key, since no step was recorded under the posted key. */
async function showForm(
  deps: PageDeps,
  request: PageRequest,
  here: Here,
  returned?: Returned,
): Promise<Reply> {
  const { action, base, code, session, whole } = here;
  const { snapshot } = await deps.directory.recent();
  const { words, process, outcome, case: asker } = returned?.answers ?? {};
  const { mayI, objectUntil, rateUntil, questions, status: at } = whole;
  const question = questions.find((one) => (asker === undefined ? one.open : one.case === asker));
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(formOf(here), returned)),
    ...{ action, base, code, more: "person" in session, formKey: deps.mintKey() },
    ...{ mayI, objectUntil, rateUntil, knownTo: at.knownTo, values: { words, process, outcome } },
    errors: returned ? errorsIn(here, returned, request) : [],
    ...(action === "reply" && { question }),
  };
  return html(renderPage(ActPage(props)));
}
