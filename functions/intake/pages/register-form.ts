/**
 * The registration form (C1, C3, C13): one thing per page. Earlier answers travel as hidden fields, so that nothing is
 * stored before the last page is sent, and nothing that was sent is lost.
 */

import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import { registration, registrationFormNames } from "../../../shared/contracts/public/requests.ts";
import { guidanceFor } from "../../../shared/directory/guidance.ts";
import { isByInspection, subjectsOf, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { bodyOfForm, type Fields } from "../../../shared/handler/http/body.ts";
import { isLanguage, languageChoice } from "../../../shared/handler/http/language.ts";
import type { Problem } from "../../../shared/handler/http/problem.ts";
import { html, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { Outage } from "../../../shared/outage.ts";
import { AnsweredPage } from "../../../web/citizen/follow-up/answered.tsx";
import {
  asksAbout,
  asksWho,
  type FormPage,
  fieldsOf,
  formPages,
  handOffIn,
  isWithoutIdentity,
  type MyRequest,
  mayHide,
  type RegisterProps,
  type Step,
  stepsOf,
} from "../../../web/citizen/props.ts";
import { AcceptedPage } from "../../../web/citizen/register/accepted.tsx";
import { ReceiptPage } from "../../../web/citizen/register/receipt.tsx";
import { registerWords } from "../../../web/citizen/register/register.text.ts";
import { RegisterPage } from "../../../web/citizen/register/register.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { likelyBefore } from "../clerk/likely-duplicates/likely-of-mine.ts";
import { type GuidanceDeps, noteOnWeb } from "../clerk/note-guidance/note-guidance.ts";
import { type Status, statusOf } from "../http/status.ts";
import { proxyOf } from "../rules/rules-proxy.ts";
import { answersIn, errorsAt, refusedAt } from "./form-steps.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { holderShown, lineShown, nameOf } from "./shown.ts";

export interface RegisterDeps
  extends Omit<PageDeps, "sessions" | "tokens" | "provider" | "pinKeys">,
    GuidanceDeps,
    Readonly<{ tokens: Pick<PageDeps["tokens"], "receipt" | "accepted"> }> {}

type Values = RegisterProps["values"];

const isPage = (text: string | undefined): text is FormPage =>
  (formPages as readonly string[]).includes(text ?? "");

/** What is asked of whom it is for (C11). */
const ofAnother = [
  "relation",
  "representedName",
  "representedType",
  "representedNumber",
  "representedMobile",
];

/** What the other answers leave nothing to ask about: anything of who gives no name (C3); a number without a type it belongs to, parties of another kind (R2), hiding where the kind has none (C15); whose matter it is, where the form does not ask (C5). */
const dropped = (form: Fields, choices: RegisterProps["choices"]): readonly string[] => [
  ...(asksAbout({ choices }) ? [] : ["about"]),
  ...(form["identityType"] === "none" ? ["identityNumber"] : []),
  ...(form["behalf"] === "another" ? [] : ofAnother),
  ...(form["behalf"] === "self" ? ["behalf"] : []),
  ...(form["representedType"] === "none" ? ["representedNumber"] : []),
  ...(asksWho({ values: form, choices }) ? [] : ["complainedOfUnit", "complainedOfPerson"]),
  ...(mayHide({ values: form, choices }) ? [] : ["knownTo"]),
  ...(isWithoutIdentity({ values: form, choices }) ? fieldsOf.who : []),
];

/** The fields of the form that are asked for, and no other. */
function valuesOf(form: Fields, choices: RegisterProps["choices"]): Values {
  const not = dropped(form, choices);
  return Object.fromEntries(
    Object.entries(answersIn(fieldsOf, form)).filter(([name]) => !not.includes(name)),
  );
}

interface Filled {
  readonly values: Values;
  readonly choices: RegisterProps["choices"];
}

/** What is wrong with the fields of one step, as the operation itself will judge them; the first it leaves open, the form does not (C5). */
function errorsIn(step: FormPage, filled: Filled, request: PageRequest): readonly FieldError[] {
  const { values } = filled;
  if (step === "about" && values.about !== aboutUs && !handOffIn(filled))
    return [{ field: "about", message: registerWords[request.language].about.missing }];
  const body = bodyOfForm(values as Fields, registrationFormNames);
  const parsed = registration.safeParse(body);
  if (parsed.success) return [];
  return errorsAt(errorsOf(parsed.error.issues, body, request, registrationFormNames), fieldsOf[step]);
}

/** The first step that still lacks something: who corrects one answer comes straight back to the check. */
const firstOpen = (filled: Filled, request: PageRequest): Step =>
  stepsOf(filled).find((step) => errorsIn(step, filled, request).length > 0) ?? "check";

/**
 * What follows a page that is right: whose matter it is, where it is somebody else's (C5); short answers, where there are any and
 * nobody was sent elsewhere before (C16); else what is open.
 */
function pageAfter(page: FormPage, filled: Filled, snapshot: Snapshot, request: PageRequest) {
  const handOff = handOffIn(filled);
  if (page === "about" && handOff) return "hand-off";
  const next = firstOpen(filled, request);
  const tells = page === "subject" && next === "words" && !handOff;
  return tells && guidanceFor(snapshot, filled.values).length > 0 ? "guidance" : next;
}

/** C9: of whoever is signed in and registers for themselves; asked again where the words or the person are others than before. */
async function likelyIn(
  deps: RegisterDeps,
  values: Values,
  { session }: PageRequest,
  snapshot: Snapshot,
): Promise<readonly MyRequest[]> {
  const parsed = registration.safeParse(bodyOfForm(values as Fields, registrationFormNames));
  if (!parsed.success || parsed.data.onBehalfOf?.type === "another") return [];
  const found = await likelyBefore(deps, session, parsed.data, parsed.data.description).catch(noneKnown);
  return found.map((one) => lineShown(one, snapshot));
}

/** What is only told keeps nobody from registering. */
function noneKnown(error: unknown): readonly Status[] {
  if (error instanceof Outage) return [];
  throw error;
}

interface Shown {
  readonly step: FormPage;
  readonly likely?: readonly MyRequest[];
  readonly values: Values;
  readonly errors: readonly FieldError[];
  readonly key: string;
}

function show(
  deps: RegisterDeps,
  request: PageRequest,
  snapshot: Snapshot,
  shown: Shown,
  status = 200,
): Reply {
  const frame = frameOf(deps, request, snapshot, "/register");
  // S3: emergencies have a form of their own, and subjects.
  const choices = { ...snapshot, subjects: subjectsOf(snapshot, shown.values.kind ?? "") };
  const told = { choices, guidance: guidanceFor(snapshot, shown.values) };
  return html(renderPage(RegisterPage({ ...frame, ...shown, ...told, formKey: shown.key })), { status });
}

/** GET: the first page, with the key of this registration. */
export async function startForm(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const [step = "kind"] = stepsOf({ values: {}, choices: snapshot });
  return show(deps, request, snapshot, { step, values: {}, errors: [], key: deps.mintKey() });
}

/**
 * POST: checks the step that was sent and shows the next one; the same one again, with what was typed and what is
 * wrong, when it is not right. `goto` shows a step unchecked; `language` shows the same one in another language; `answered`
 * ends it, for the answer is there (C16).
 */
export async function continueForm(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { goto, language, answered } = request.form;
  const step = isPage(request.query["step"]) ? request.query["step"] : "kind";
  const values = valuesOf(request.form, snapshot);
  const key = request.idempotencyKey ?? deps.mintKey();
  const at = { values, errors: [], key };
  if (isLanguage(language)) {
    const told = await unlessUnlike(deps, { ...at, step }, request, snapshot);
    return { ...show(deps, { ...request, language }, snapshot, told), cookies: [languageChoice(language)] };
  }
  if (isPage(goto)) {
    const told = await unlessUnlike(deps, { ...at, step: goto }, request, snapshot);
    return show(deps, request, snapshot, told);
  }
  const told = guidanceFor(snapshot, values).find((one) => one.key === answered);
  if (told) {
    await noteOnWeb(deps, request, { answered: told.key }, key);
    return redirect("/register/answered");
  }
  const filled = { values, choices: snapshot };
  const errors = errorsIn(step, filled, request);
  if (errors.length > 0) return show(deps, request, snapshot, { step, values, errors, key }, 422);
  const next = pageAfter(step, filled, snapshot, request);
  if (next === "hand-off" && values.about) await noteOnWeb(deps, request, { handOff: values.about }, key);
  const aside = next === "check" && tellsLikely.includes(step) ? "likely" : next;
  return show(deps, request, snapshot, await unlessUnlike(deps, { ...at, step: aside }, request, snapshot));
}

/** C9: after these, what was registered before may be like it. */
const tellsLikely: readonly FormPage[] = ["words", "who"];

/** The page of likely duplicates where there are any, and the check where there are none; every other page as it is (C9). */
async function unlessUnlike(
  deps: RegisterDeps,
  shown: Shown,
  request: PageRequest,
  snapshot: Snapshot,
): Promise<Shown> {
  if (shown.step !== "likely") return shown;
  const likely = await likelyIn(deps, shown.values, request, snapshot);
  return likely.length > 0 ? { ...shown, likely } : { ...shown, step: "check" };
}

/** GET: whoever got their answer reads that nothing was registered (C16). */
export async function showAnswered(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  return html(renderPage(AnsweredPage(frameOf(deps, request, snapshot, "/register/answered"))));
}

/** Refused: the page that has the first wrong field, with everything that was typed. */
export async function refusedForm(
  deps: RegisterDeps,
  problem: Problem,
  request: PageRequest,
): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const values = valuesOf(request.form, snapshot);
  const at = refusedAt(problem, request, {
    ...{ steps: stepsOf({ values, choices: snapshot }), fieldsOf, last: "check" as const },
    ...{ names: registrationFormNames, mintKey: deps.mintKey },
  });
  return show(deps, request, snapshot, { ...at, values }, problem.status);
}

/** GET: a report without identity was taken, on which day; nothing that names it (C3). Without the cookie of it: to the form. */
export async function showAccepted(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const accepted = await deps.tokens.accepted.open(request.cookies["accepted"] ?? "", deps.now());
  if (!accepted) return redirect("/register");
  const { snapshot } = await deps.directory.recent();
  return html(
    renderPage(AcceptedPage({ ...frameOf(deps, request, snapshot, "/register/accepted"), ...accepted })),
  );
}

/** GET: what was just registered, for printing (C2). Without the cookie of it: to tracking. */
export async function showReceipt(deps: RegisterDeps, request: PageRequest): Promise<Reply> {
  const receipt = await deps.tokens.receipt.open(request.cookies["receipt"] ?? "", deps.now());
  if (!receipt) return redirect("/track");
  const { state } = await deps.requests.load(receipt.request);
  if (!state.registration) return redirect("/track");
  const { snapshot } = await deps.directory.recent();
  const status = statusOf(receipt.request, state);
  const { promise } = state.registration;
  const props = {
    ...frameOf(deps, request, snapshot, "/receipt"),
    code: receipt.request,
    registeredAt: status.registeredAt,
    contactBy: receipt.contactBy,
    knownTo: status.knownTo,
    wantsAuthority: proxyOf(state).proxy?.authority === "none",
    forGroup: state.registration.collective,
    answered: status.answered,
    emergency: isByInspection(snapshot, status.kind),
    ...(promise && { goesTo: nameOf(snapshot, unit, promise.unit) }),
    ...holderShown(status, snapshot),
  };
  return html(renderPage(ReceiptPage(props)));
}
