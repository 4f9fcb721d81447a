/**
 * The form of an administrative emergency (S3): three pages and the receipt, short enough for an applicant who is waiting
 * in a corridor. Each POST stores its answers and redirects, as in `register-form.ts`.
 */

import { isLanguage } from "../../../shared/contracts/fields/language.ts";
import { emergency } from "../../../shared/contracts/public/emergencies.ts";
import { subjectsOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import { languageChoice } from "../../../shared/handler/http/language.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { FoadPage, type FoadStep, fieldsOf, foadSteps } from "../../../web/citizen/register/foad.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { registerEmergencyOnWeb } from "../applicant/emergency-on-web.ts";
import { accusedIn, emergencyKind, insideUnits } from "../rules/rules-choices.ts";
import { promiseOf } from "../rules/rules-registration.ts";
import {
  type Draft,
  type DraftForm,
  draftIdIn,
  draftOnPage,
  emptyDraft,
  finishDraft,
  keepDraft,
  openDraft,
  pageCopy,
} from "./drafts/draft.ts";
import { clearDraft, offerDrafts } from "./drafts/offered.ts";
import { errorsOfRefusal } from "./errors.ts";
import { answersAfter, answersIn, errorsAt } from "./form-steps.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { publishedNames } from "./register/published-names.ts";
import { receiptPath, sentRequest } from "./sent-request.ts";
import { toReceipt } from "./to-receipt.ts";

export interface FoadDeps
  extends Omit<PageDeps, "views" | "sessions" | "tokens" | "provider" | "pinKeys">,
    Readonly<{ tokens: Pick<PageDeps["tokens"], "receipt"> }> {}

export const foadForm = {
  name: "foad",
  path: "/foad",
  identity: ["mobile", "fullName"],
} as const satisfies DraftForm;

const isStep = (text: string | undefined): text is FoadStep =>
  (foadSteps as readonly string[]).includes(text ?? "");

const addressOf = (step: FoadStep, { id }: Pick<Draft, "id">): string => `/foad/${step}?draft=${id}`;

const wrongIn = (answers: Fields, request: PageRequest): readonly FieldError[] => {
  const parsed = emergency.safeParse(answers);
  return parsed.success ? [] : errorsOf(parsed.error.issues, answers, request);
};

/** The errors in the fields of one step, by the API operation's contract. */
const errorsIn = (step: FoadStep, answers: Fields, request: PageRequest): readonly FieldError[] =>
  errorsAt(wrongIn(answers, request), fieldsOf[step]);

const stepWith = (errors: readonly FieldError[]): FoadStep =>
  foadSteps.find((step) => errorsAt(errors, fieldsOf[step]).length > 0) ?? "who";

/** A posted or requested page, with its draft. */
interface Taken {
  readonly deps: FoadDeps;
  readonly request: PageRequest;
  readonly snapshot: Snapshot;
  readonly step: FoadStep;
  readonly draft: Draft;
}

type Checked = "checked" | "unchecked";

async function show({ deps, request, snapshot, step, draft }: Taken, checked: Checked): Promise<Reply> {
  const kind = emergencyKind(snapshot);
  if (!kind) return redirect("/");
  const due = dueIn(snapshot, kind.key, draft.answers, deps.now());
  const props = {
    ...frameOf(deps, request, snapshot, "/foad"),
    ...{ step, values: draft.answers },
    errors: checked === "checked" ? wrongAt(step, draft, request) : [],
    ...{ draftId: draft.id, draft: await pageCopy(deps, foadForm, draft) },
    reasons: subjectsOf(snapshot, kind.key),
    units: insideUnits(snapshot),
    people: publishedNames(snapshot, draft.answers["unit"]),
    ...(due !== undefined && { due, now: deps.now().toISOString() }),
  };
  return html(renderPage(FoadPage(props)));
}

function wrongAt(step: FoadStep, { answers, refused }: Draft, request: PageRequest): readonly FieldError[] {
  const errors = errorsIn(step, answers, request);
  if (errors.length > 0 || !refused) return errors;
  const all = errorsOfRefusal(refused, request.language);
  return stepWith(all) === step ? all : [];
}

/** N8: the time by which the emergency would be answered if it were sent now. */
function dueIn(snapshot: Snapshot, kind: string, answers: Fields, at: Date): string | undefined {
  const { reason: subject = "", unit: complainedOfUnit, person: complainedOfPerson } = answers;
  const { complainedOf: named, undecidedName } = accusedIn(
    { complainedOfUnit, complainedOfPerson },
    snapshot,
  );
  const asked = { kind, subject, named, undecidedName, channel: "foad-web" };
  return promiseOf(snapshot, asked, at)?.due;
}

/**
 * GET: redirects to the first page of a new draft, after offering the browser's drafts. Redirects to the home page where
 * the organisation takes no emergencies.
 */
export async function start(deps: FoadDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const kind = emergencyKind(snapshot);
  if (!kind) return redirect("/");
  const reasons = subjectsOf(snapshot, kind.key);
  const shown = ({ answers }: Draft) => ({
    step: firstOpen(answers, request),
    name: reasons.find(({ key }) => key === answers["reason"])?.name,
  });
  const offered = await offerDrafts(deps, request, snapshot, { form: foadForm, shown });
  return offered ?? redirect(addressOf("reason", emptyDraft(deps)));
}

/** Returns the first step that has an error or a question without an answer, even an optional question. */
const firstOpen = (answers: Fields, request: PageRequest): FoadStep =>
  foadSteps.find((step) => errorsIn(step, answers, request).length > 0 || isBlank(step, answers)) ?? "who";

const isBlank = (step: FoadStep, answers: Fields): boolean =>
  fieldsOf[step].every((field) => (answers[field] ?? "") === "");

/** GET: one page with the stored answers; without a draft the form starts again. */
export async function showStep(deps: FoadDeps, request: PageRequest): Promise<Reply | Refused> {
  const { page: step } = request.params;
  if (!isStep(step)) return refuse("not-found");
  const { snapshot } = await deps.directory.recent();
  const [kept, id] = [await openDraft(deps, foadForm, request), draftIdIn(request)];
  if (kept?.done !== undefined)
    return sentRequest(deps, request, snapshot, { code: kept.done, form: "/foad" });
  const draft = kept ?? (step === "reason" && id !== undefined ? emptyDraft(deps, id) : undefined);
  if (!draft) return redirect("/foad");
  return show(
    { deps, request, snapshot, step, draft },
    request.query["checked"] === undefined ? "unchecked" : "checked",
  );
}

/**
 * POST: stores the answers and redirects to the next page. `goto` leads to another page without checking this one.
 * `language` shows the same page in another language.
 */
export async function takeStep(deps: FoadDeps, request: PageRequest): Promise<Reply | Refused> {
  const { page: step } = request.params;
  if (!isStep(step)) return refuse("not-found");
  const { snapshot } = await deps.directory.recent();
  const before = (await openDraft(deps, foadForm, request)) ?? emptyDraft(deps, draftIdIn(request));
  if (before.done !== undefined) {
    const sent = step === "who" ? await receiptPath(deps, request, before.done) : undefined;
    return redirect(sent ?? addressOf(step, before));
  }
  const answers = answersIn(fieldsOf, answersAfter(before.answers, fieldsOf[step], request.form));
  return leadOn({ deps, request, snapshot, step, draft: { ...before, answers, refused: undefined } });
}

async function leadOn(taken: Taken): Promise<Reply> {
  const { request, step, draft } = taken;
  const { goto, language } = request.form;
  if (isLanguage(language)) {
    const reply = await leadTo({ ...taken, request: { ...request, language } }, step);
    return { ...reply, cookies: [...(reply.cookies ?? []), languageChoice(language)] };
  }
  if (isStep(goto)) return leadTo(taken, goto);
  if (errorsIn(step, draft.answers, request).length > 0) return leadTo(taken, step, "checked");
  const next = foadSteps[foadSteps.indexOf(step) + 1];
  return next ? leadTo(taken, next) : send(taken);
}

async function leadTo(taken: Taken, step: FoadStep, checked: Checked = "unchecked"): Promise<Reply> {
  const { deps, request, draft } = taken;
  const cookies = await keepDraft(deps, foadForm, request, draft);
  const to = addressOf(step, draft) + (checked === "checked" ? "&checked=yes" : "");
  if (cookies) return redirect(to, { cookies });
  return show({ ...taken, step, draft: { ...draft, at: deps.now().getTime() } }, checked);
}

/** POST of the last page: registers the answers that the page showed, once per draft (P4). */
async function send(taken: Taken): Promise<Reply> {
  const { deps, request, snapshot, step } = taken;
  const shown = await draftOnPage(deps, foadForm, request);
  const answers = answersAfter((shown ?? taken.draft).answers, fieldsOf[step], request.form);
  const draft = { ...taken.draft, key: (shown ?? taken.draft).key, answers: answersIn(fieldsOf, answers) };
  const parsed = emergency.safeParse(draft.answers);
  if (request.unproven) return refusedWith({ ...taken, draft }, { code: "form-expired" });
  if (!parsed.success) {
    return leadTo({ ...taken, draft }, stepWith(wrongIn(draft.answers, request)), "checked");
  }
  const { address, language } = request;
  const result = await registerEmergencyOnWeb(deps, parsed.data, {
    ...{ address, language, snapshot },
    key: draft.key,
  });
  if (!result.registered) return refusedWith({ ...taken, draft }, result.refusal);
  const reply = await toReceipt(deps, result.code, "sms");
  const over = await finishDraft(deps, foadForm, draft, result.code);
  return { ...reply, cookies: [...(reply.cookies ?? []), ...over] };
}

/**
 * Shows a refusal of the submission. When the draft's idempotency key was used for something else, the draft gets a new
 * key, since it could never be sent with the old one.
 */
function refusedWith(taken: Taken, refused: Refusal): Promise<Reply> {
  const { deps, request, draft } = taken;
  const key = refused.code === "key-reused" ? deps.mintKey() : draft.key;
  const page = stepWith(errorsOfRefusal(refused, request.language));
  return leadTo({ ...taken, draft: { ...draft, key, refused } }, page, "checked");
}

/** POST: deletes the answers in the browser and in the store. */
export const clear = (deps: FoadDeps, request: PageRequest): Promise<Reply> =>
  clearDraft(deps, request, foadForm);
