/**
 * The form of an administrative emergency (S3): three pages and the receipt, for somebody who stands in a corridor. Earlier
 * answers travel as hidden fields, as in `register-form.ts`.
 */

import { emergency } from "../../../shared/contracts/public/emergencies.ts";
import { subjectsOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import { isLanguage, languageChoice } from "../../../shared/handler/http/language.ts";
import type { Problem } from "../../../shared/handler/http/problem.ts";
import { html, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import {
  FoadPage,
  type FoadProps,
  type FoadStep,
  fieldsOf,
  foadSteps,
} from "../../../web/citizen/register/foad.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { complainedOf, emergencyKind, insideUnits } from "../rules/rules-choices.ts";
import { promiseOf } from "../rules/rules-registration.ts";
import { answersIn, errorsAt, refusedAt } from "./form-steps.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";

export interface FoadDeps
  extends Omit<PageDeps, "views" | "sessions" | "tokens" | "provider" | "pinKeys">,
    Readonly<{ tokens: Pick<PageDeps["tokens"], "receipt"> }> {}

type Values = FoadProps["values"];

const valuesOf = (form: Fields): Values => answersIn(fieldsOf, form);

const isStep = (text: string | undefined): text is FoadStep =>
  (foadSteps as readonly string[]).includes(text ?? "");

/** What is wrong with the fields of one step, as the operation itself will judge them. */
function errorsIn(step: FoadStep, values: Values, request: PageRequest): readonly FieldError[] {
  const parsed = emergency.safeParse(values);
  return parsed.success ? [] : errorsAt(errorsOf(parsed.error.issues, values, request), fieldsOf[step]);
}

interface Shown {
  readonly step: FoadStep;
  readonly values: Values;
  readonly errors: readonly FieldError[];
  readonly key: string;
}

/** An organisation without emergencies has no such page. */
function show(
  deps: FoadDeps,
  request: PageRequest,
  snapshot: Snapshot,
  { key, ...shown }: Shown,
  status = 200,
): Reply {
  const kind = emergencyKind(snapshot);
  if (!kind) return redirect("/");
  const due = dueIn(snapshot, kind.key, shown.values, deps.now());
  const props = {
    ...{ ...frameOf(deps, request, snapshot, "/foad"), ...shown, formKey: key },
    reasons: subjectsOf(snapshot, kind.key),
    units: insideUnits(snapshot),
    ...(due !== undefined && { due, now: deps.now().toISOString() }),
  };
  return html(renderPage(FoadPage(props)), { status });
}

/** N8: the hour of the answer, if it were sent now. */
function dueIn(snapshot: Snapshot, kind: string, values: Values, at: Date): string | undefined {
  const { reason: subject = "", unit: complainedOfUnit, person: complainedOfPerson } = values;
  const named = complainedOf({ complainedOfUnit, complainedOfPerson }, snapshot);
  return promiseOf(snapshot, { kind, subject, named, channel: "foad-web" }, at)?.due;
}

/** GET: the first page, with the key of this registration. */
export async function start(deps: FoadDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  return show(deps, request, snapshot, { step: "reason", values: {}, errors: [], key: deps.mintKey() });
}

/** POST: checks the step that was sent and shows the next; `goto` and `language` as in `register-form.ts`. */
export async function goOn(deps: FoadDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { goto, language } = request.form;
  const step = isStep(request.query["step"]) ? request.query["step"] : "reason";
  const values = valuesOf(request.form);
  const key = request.idempotencyKey ?? deps.mintKey();
  const as = (shown: Pick<Shown, "step" | "errors">, status?: number, by = request) =>
    show(deps, by, snapshot, { ...shown, values, key }, status);
  if (isLanguage(language)) {
    const reply = as({ step, errors: [] }, 200, { ...request, language });
    return { ...reply, cookies: [languageChoice(language)] };
  }
  if (isStep(goto)) return as({ step: goto, errors: [] });
  const errors = errorsIn(step, values, request);
  if (errors.length > 0) return as({ step, errors }, 422);
  return as({ step: foadSteps[foadSteps.indexOf(step) + 1] ?? "who", errors: [] });
}

/** Refused: the page that has the first wrong field, with everything that was typed. */
export async function refused(deps: FoadDeps, problem: Problem, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { mintKey } = deps;
  const at = refusedAt(problem, request, { steps: foadSteps, fieldsOf, last: "who", mintKey });
  return show(deps, request, snapshot, { ...at, values: valuesOf(request.form) }, problem.status);
}
