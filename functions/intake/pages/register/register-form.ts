/**
 * The registration form (C1, C3, C13): one question per page, each at its own address. Each POST stores its answers and
 * redirects, so that Back, Forward and reload send nothing (ADR 0057).
 */

import { isLanguage } from "../../../../shared/contracts/fields/language.ts";
import { guidanceFor } from "../../../../shared/directory/guidance.ts";
import { kind as kindOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { languageChoice } from "../../../../shared/handler/http/language.ts";
import { type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { fieldsOf } from "../../../../web/citizen/props.ts";
import { noteOnWeb } from "../../clerk/note-guidance/note-guidance.ts";
import { type Draft, draftIdIn, emptyDraft, finishDraft, openDraft } from "../drafts/draft.ts";
import { clearDraft, offerDrafts } from "../drafts/offered.ts";
import { answersAfter } from "../form-steps.ts";
import { errorsIn, firstOpen, firstStep, isPage, pageAfter, pageAt, valuesOf } from "./register-answers.ts";
import { addressOf, type RegisterDeps, registerForm, type Taken } from "./register-deps.ts";
import { leadTo, showPage } from "./register-page.ts";

/** Loaded when a sent form is opened again, so that the form's Lambda starts without this module. */
const sent = () => import("./register-sent.ts");

/** GET: redirects to the first page of a new draft, after offering the browser's drafts. */
export async function startForm(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const shown = (draft: Draft) => draftShown(draft, snapshot, request);
  const offered = await offerDrafts(deps, request, snapshot, { form: registerForm, shown });
  return offered ?? redirect(addressOf(firstStep(snapshot), emptyDraft(deps)));
}

function draftShown({ answers }: Draft, snapshot: Snapshot, request: PageRequest) {
  const values = valuesOf(answers, snapshot);
  const step = firstOpen({ values, snapshot }, request);
  return { step, name: kindOf(snapshot, values["kind"] ?? "")?.name };
}

/** GET: one page with the stored answers; without a draft the form starts again. */
export async function showStep(deps: RegisterDeps, request: PageRequest): Promise<Reply | Refused> {
  const { page: step } = request.params;
  if (!isPage(step)) return refuse("not-found");
  const { snapshot } = await deps.directory.recent();
  const kept = await openDraft(deps, registerForm, request);
  if (kept?.done !== undefined) return (await sent()).showSent(deps, request, kept.done);
  const draft = kept ?? begunAt(deps, request, step === firstStep(snapshot));
  if (!draft) return redirect("/register");
  const page = pageAt(step, { values: valuesOf(draft.answers, snapshot), snapshot }, request);
  if (page !== step) return redirect(addressOf(page, draft));
  const checked = request.query["checked"] === undefined ? "unchecked" : "checked";
  return showPage({ deps, request, snapshot, step, draft }, checked);
}

/**
 * The empty draft on the first page. Only the page's address has the draft's id, since nothing is stored before the
 * first answer.
 */
function begunAt(deps: RegisterDeps, request: PageRequest, isFirst: boolean): Draft | undefined {
  const id = draftIdIn(request);
  return isFirst && id !== undefined ? emptyDraft(deps, id) : undefined;
}

/**
 * POST: stores the answers and redirects to the next page, or to the same page on errors. `goto` leads to another page
 * without checking this one. `language` shows the same page in another language. `answered` ends the form, since an
 * answer to a common question made the request unnecessary (C16).
 */
export async function takeStep(deps: RegisterDeps, request: PageRequest): Promise<Reply | Refused> {
  const { page: step } = request.params;
  if (!isPage(step)) return refuse("not-found");
  const { snapshot } = await deps.directory.recent();
  const before = (await openDraft(deps, registerForm, request)) ?? emptyDraft(deps, draftIdIn(request));
  if (before.done !== undefined) {
    const place = step === "check" ? await (await sent()).whereSent(deps, request, before.done) : undefined;
    return redirect(place ?? addressOf(step, before));
  }
  const answers = valuesOf(answersAfter(before.answers, fieldsOf[step], request.form), snapshot);
  return leadOn({ deps, request, snapshot, step, draft: { ...before, answers, refused: undefined } });
}

async function leadOn(taken: Taken): Promise<Reply> {
  const { request, snapshot, draft, step } = taken;
  const { goto, language, answered } = request.form;
  if (isLanguage(language)) {
    const reply = await leadTo({ ...taken, request: { ...request, language } }, step);
    return { ...reply, cookies: [...(reply.cookies ?? []), languageChoice(language)] };
  }
  if (isPage(goto)) return leadTo(taken, goto);
  const told = guidanceFor(snapshot, draft.answers).find((one) => one.key === answered);
  if (told) return endAnswered(taken, told.key);
  return step === "check" ? (await import("./register-send.ts")).sendForm(taken) : onward(taken);
}

/** Redirects to the next page; a page with errors is shown again. */
async function onward(taken: Taken): Promise<Reply> {
  const { deps, request, snapshot, draft, step } = taken;
  const filled = { values: draft.answers, snapshot };
  if (errorsIn(step, filled, request).length > 0) return leadTo(taken, step, "checked");
  const next = pageAfter(step, filled, request);
  const { about: handOff } = draft.answers;
  if (next === "hand-off" && handOff) await noteOnWeb(deps, request, { handOff }, draft.key);
  return leadTo(taken, next);
}

/** C16: ends the form, since an answer to a common question made the request unnecessary; no request is registered. */
async function endAnswered({ deps, request, draft }: Taken, answered: string): Promise<Reply> {
  await noteOnWeb(deps, request, { answered }, draft.key);
  return redirect("/register/answered", {
    cookies: await finishDraft(deps, registerForm, draft, "answered"),
  });
}

/** POST: deletes the answers in the browser and in the store. */
export const clearForm = (deps: RegisterDeps, request: PageRequest): Promise<Reply> =>
  clearDraft(deps, request, registerForm);
