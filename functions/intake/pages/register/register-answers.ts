/**
 * The answers of the registration form: which questions to ask, the errors, and the next page (C1, C3, C5, C13, C16).
 */

import { aboutUs } from "../../../../shared/contracts/fields/about.ts";
import { registration, registrationFormNames } from "../../../../shared/contracts/public/requests.ts";
import { guidanceFor } from "../../../../shared/directory/guidance.ts";
import { subjectsOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { bodyOfForm, type Fields } from "../../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import {
  asksAbout,
  asksWho,
  type FormPage,
  fieldsOf,
  formPages,
  handOffIn,
  isWithoutIdentity,
  mayHide,
  type RegisterProps,
  type Step,
  stepsOf,
} from "../../../../web/citizen/props.ts";
import { registerWords } from "../../../../web/citizen/register/register.text.ts";
import type { FieldError } from "../../../../web/design/frame.ts";
import { answersIn, errorsAt } from "../form-steps.ts";
import { errorsOf } from "../parse-errors.ts";

/** The answers so far, and the newest directory, which offers the choices. */
export interface Filled {
  readonly values: RegisterProps["values"];
  readonly snapshot: Snapshot;
}

const propsOf = ({ values, snapshot }: Filled) => ({ values, choices: snapshot });

export const isPage = (text: string | undefined): text is FormPage =>
  (formPages as readonly string[]).includes(text ?? "");

/** The fields about the represented person (C11). */
const ofAnother = [
  "relation",
  "representedName",
  "representedType",
  "representedNumber",
  "representedMobile",
];

/**
 * The fields that other answers make pointless: identity in a report without a name (C3), a number without its type,
 * the accused in a kind without accused (R2), the choice to stay hidden where the kind does not offer it (C15), and the
 * body in charge where the form does not ask for it (C5).
 */
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

/** The answers to the fields that the form asks for; leaves out all others. */
export function valuesOf(answers: Fields, snapshot: Snapshot): Fields {
  const not = dropped(answers, snapshot);
  const known = Object.entries(answersIn(fieldsOf, answers));
  return Object.fromEntries(known.filter(([name]) => !not.includes(name)));
}

/** The choices of the form, without emergencies and their subjects, which have a form of their own (S3). */
export const choicesFor = ({ values, snapshot }: Filled) => ({
  ...snapshot,
  subjects: subjectsOf(snapshot, values.kind ?? ""),
});

export const isReport = (filled: Filled): boolean => isWithoutIdentity(propsOf(filled));

/**
 * The errors of one step, by the API operation's contract. The form also requires an answer to its question which body
 * is in charge; the contract leaves this field optional (C5).
 */
export function errorsIn(step: FormPage, filled: Filled, request: PageRequest): readonly FieldError[] {
  const { values } = filled;
  if (step === "about" && values.about !== aboutUs && !handOffIn(propsOf(filled)))
    return [{ field: "about", message: registerWords[request.language].about.missing }];
  const body = bodyOfForm(values as Fields, registrationFormNames);
  const parsed = registration.safeParse(body);
  if (parsed.success) return [];
  return errorsAt(errorsOf(parsed.error.issues, body, request, registrationFormNames), fieldsOf[step]);
}

export const firstStep = (snapshot: Snapshot): Step =>
  stepsOf({ values: {}, choices: snapshot })[0] ?? "kind";

/** Returns the first step with an error; the last page, `check`, when all answers are complete. */
export const firstOpen = (filled: Filled, request: PageRequest): Step =>
  stepsOf(propsOf(filled)).find((step) => errorsIn(step, filled, request).length > 0) ?? "check";

/** The step that has the first of the given errors. */
export const stepWith = (errors: readonly FieldError[], filled: Filled): Step =>
  stepsOf(propsOf(filled)).find((step) => errorsAt(errors, fieldsOf[step]).length > 0) ?? "check";

/** C9: the pages after which the form looks for similar earlier requests. */
const tellsLikely: readonly FormPage[] = ["words", "who"];

/**
 * The page after a page without errors. It is the page that names another body when the matter belongs there (C5); else
 * the page of answers to common questions, if there are any and no other body was named (C16); else the first
 * incomplete step.
 */
export function pageAfter(page: FormPage, filled: Filled, request: PageRequest): FormPage {
  const handOff = handOffIn(propsOf(filled));
  if (page === "about" && handOff) return "hand-off";
  const next = firstOpen(filled, request);
  const tells = page === "subject" && next === "words" && !handOff;
  if (tells && guidanceFor(filled.snapshot, filled.values).length > 0) return "guidance";
  return next === "check" && tellsLikely.includes(page) ? "likely" : next;
}

/**
 * Returns the page to show at an address: the addressed page if these answers lead to it, else the first incomplete
 * step.
 */
export function pageAt(page: FormPage, filled: Filled, request: PageRequest): FormPage {
  const open = firstOpen(filled, request);
  const has: Partial<Record<FormPage, boolean>> = {
    about: asksAbout(propsOf(filled)),
    "hand-off": handOffIn(propsOf(filled)) !== undefined,
    guidance: guidanceFor(filled.snapshot, filled.values).length > 0,
    who: !isReport(filled),
    likely: open === "check",
    check: open === "check",
  };
  return has[page] === false ? open : page;
}
