/** From a posted form to a step on a case: the same contracts as the API's, the same use cases. */

import type * as z from "zod/mini";
import { acceptance, draft, referral, returning, sendingBack } from "../../../shared/contracts/cases.ts";
import { fieldErrors } from "../../../shared/contracts/field-errors.ts";
import type { Language } from "../../../shared/contracts/language.ts";
import type { Fields } from "../../../shared/handler/body.ts";
import { problemOf } from "../../../shared/handler/problem.ts";
import type { FieldError } from "../../../web/design/frame.ts";
import type { CaseAction } from "../../../web/staff/props.ts";
import { acceptCase } from "../accept-case/accept-case.ts";
import type { Ask, StepOutcome } from "../act.ts";
import { approveAnswer } from "../approve-answer/approve-answer.ts";
import type { ReferralDeps } from "../deps.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import { referCase } from "../refer-case/refer-case.ts";
import { returnCase } from "../return-case/return-case.ts";
import { sendBackAnswer } from "../send-back-answer/send-back-answer.ts";

export type Sent = Ask;

type Issues = Parameters<typeof fieldErrors>[0];

/** What was typed does not fit the contract. */
export interface Misfit {
  readonly issues: Issues;
  readonly given: object;
}

type Result = StepOutcome | Misfit;

/** Parses with the contract and takes the step, or says what does not fit. */
async function parsed<Schema extends z.ZodMiniType>(
  schema: Schema,
  given: object,
  take: (input: z.output<Schema>) => Promise<StepOutcome>,
): Promise<Result> {
  const result = schema.safeParse(given);
  return result.success ? take(result.data) : { issues: result.error.issues, given };
}

/** One point a line; blank lines between them say nothing. */
const linesOf = (text = ""): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** `answer-1` … in the order of the points; one left blank is an empty answer, which the contract refuses. */
function answersOf(form: Fields, points: number): readonly string[] {
  return Array.from({ length: points }, (_, index) => form[`answer-${index + 1}`] ?? "");
}

export async function takeStep(
  deps: ReferralDeps,
  action: CaseAction,
  ask: Ask,
  form: Fields,
): Promise<Result> {
  const { unit, reason, outcome, reasoning } = form;
  switch (action) {
    case "accept":
      return parsed(acceptance, { points: linesOf(form["points"]) }, (input) => acceptCase(deps, ask, input));
    case "refer":
      return parsed(referral, { unit, reason }, (input) => referCase(deps, ask, input));
    case "return":
      return parsed(returning, { reason }, (input) => returnCase(deps, ask, input));
    case "draft": {
      const { state } = await deps.cases.load(ask.case);
      const answers = answersOf(form, state.points?.count ?? 1);
      return parsed(draft, { outcome, answers, reasoning }, (input) => draftAnswer(deps, ask, input));
    }
    case "send-back":
      return parsed(sendingBack, { reason }, (input) => sendBackAnswer(deps, ask, input));
    case "approve":
      return approveAnswer(deps, ask);
  }
}

/** Why a step was not taken, as the page shows it: by form field where it is one's. */
export function errorsOfStep(
  result: Result,
  language: Language,
): { readonly code: string; readonly status: number; readonly shown: readonly FieldError[] } {
  if ("issues" in result) {
    const errors = fieldErrors(result.issues, result.given, language);
    const shown = errors.map(({ pointer, message }) => ({ field: fieldOf(pointer), message }));
    return { code: "invalid-input", status: 422, shown };
  }
  if (result.accepted) return { code: "", status: 200, shown: [] };
  const { status, title, detail } = problemOf(result.refusal, language);
  return { code: result.refusal.code, status, shown: [{ message: `${title}. ${detail}` }] };
}

/** `/answers/1` → `answer-2`, `/points/0` → `points`, `/reason` → `reason`. */
function fieldOf(pointer: string): string {
  const [, first = "", second] = pointer.split("/");
  return first === "answers" && second !== undefined ? `answer-${Number(second) + 1}` : first;
}
