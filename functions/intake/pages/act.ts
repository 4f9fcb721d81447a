/**
 * What an applicant does about a request, each on a page of its own (C14, R8, R12, R13): GET shows the form, POST does it
 * and leads back to the request, which says what was registered. What is not right comes back with what was typed.
 */

import { html, type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { ActPage } from "../../../web/citizen/follow-up/act.tsx";
import { type ApplicantAction, placeOf } from "../../../web/citizen/props.ts";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { type Done, doing, givenIn } from "./act-done.ts";
import { errorOf, statusOfRefusal } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { actionAt, type Found, findRequest } from "./request.ts";
import type { Where } from "./where.ts";

type Here = Exclude<Found, { readonly instead: unknown }> & { readonly action: ApplicantAction };

/** GET: the form. What cannot be done now leads back to the request, which shows what can. */
export async function showAct(deps: PageDeps, request: PageRequest, where: Where): Promise<Reply | Refused> {
  const here = await find(deps, request, where);
  if ("instead" in here) return here.instead;
  return here.whole.mayI.includes(here.action) ? showForm(deps, request, here) : redirect(here.base);
}

/** POST: does it, once for each key; on to its files where some come with it, which need no words (C12). */
export async function doAct(deps: PageDeps, request: PageRequest, where: Where): Promise<Reply | Refused> {
  const here = await find(deps, request, where);
  if ("instead" in here) return here.instead;
  const { action, base, code, session } = here;
  const attaches = action === "add" && request.form["attach"] !== undefined;
  if (attaches && !request.form["words"]?.trim()) return redirect(`${base}/attachments`);
  const given = givenIn(action, request.form);
  const ask = { code, session, key: request.idempotencyKey ?? deps.mintKey() };
  const done = await doing[action](deps, ask, given);
  if ("at" in done) return redirect(`${base}${attaches ? "/attachments" : ""}?noted=${placeOf[action]}`);
  return showAgain(deps, request, here, { done, given });
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

/** With a fresh key: nothing was registered under the one that came. */
function showAgain(
  deps: PageDeps,
  request: PageRequest,
  here: Here,
  { done, given }: { readonly done: Exclude<Done, { readonly at: string }>; readonly given: object },
): Promise<Reply> | Refused {
  if ("issues" in done) {
    return showForm(deps, request, here, errorsOf(done.issues, given, request).map(onForm), 422);
  }
  if (done.refused.code === "not-found") return done;
  const status = statusOfRefusal(done.refused);
  return showForm(deps, request, here, [errorOf(done.refused, request.language)], status);
}

/** What is wrong with a hidden field cannot be jumped to. */
const onForm = ({ field, message }: FieldError): FieldError =>
  field !== undefined && ["words", "process", "outcome"].includes(field) ? { field, message } : { message };

async function showForm(
  deps: PageDeps,
  request: PageRequest,
  { action, base, code, session, whole }: Here,
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { words, process, outcome, case: asker } = request.form;
  const { mayI, objectUntil, rateUntil, questions, status: at } = whole;
  const question = questions.find((one) => (asker === undefined ? one.open : one.case === asker));
  const props = {
    ...frameOf(deps, request, snapshot, errors.length > 0 ? base : `${base}/${placeOf[action]}`),
    ...{ action, base, code, more: "person" in session, formKey: deps.mintKey() },
    ...{ mayI, objectUntil, rateUntil, knownTo: at.knownTo, errors, values: { words, process, outcome } },
    ...(action === "reply" && { question }),
  };
  return html(renderPage(ActPage(props)), { status });
}
