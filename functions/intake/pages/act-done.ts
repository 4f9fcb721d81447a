/** Passes an applicant's posted form to its use case, with only the fields of its contract. */

import type * as z from "zod/mini";
import type { fieldErrors } from "../../../shared/contracts/fields/field-errors.ts";
import * as contract from "../../../shared/contracts/public/follow-up.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import type { ApplicantAction } from "../../../web/citizen/props.ts";
import { addInformation } from "../applicant/add-information.ts";
import type { Ask, Noted, StepDeps } from "../applicant/applicant-command.ts";
import { giveConsent } from "../applicant/give-consent.ts";
import { objectToAnswer } from "../applicant/object-to-answer.ts";
import { rateAnswer } from "../applicant/rate-answer.ts";
import { replyToQuestion } from "../applicant/reply-to-question.ts";
import { takeBackConsent } from "../applicant/take-back-consent.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";

/** The step was taken, refused by a rule, or had fields that the contract does not accept. */
export type Done = Noted | { readonly issues: Parameters<typeof fieldErrors>[0] };

/** The fields of each action, as the API takes them. */
const bodies: Readonly<Record<ApplicantAction, z.ZodMiniType>> = {
  add: contract.addInformation.body,
  reply: contract.replyToQuestion.body,
  withdraw: contract.withdrawRequest.body,
  object: contract.objectToAnswer.body,
  consent: contract.giveConsent.body,
  "take-back-consent": contract.takeBackConsent.body,
  rate: contract.rateAnswer.body,
};

/** The errors in an action's fields, by the action's contract. */
export function issuesIn(action: ApplicantAction, given: object): Parameters<typeof fieldErrors>[0] {
  const parsed = bodies[action].safeParse(given);
  return parsed.success ? [] : parsed.error.issues;
}

type Do = (deps: StepDeps, ask: Ask, given: object) => Promise<Done>;

const checked =
  <Body>(body: z.ZodMiniType<Body>, run: (deps: StepDeps, ask: Ask, body: Body) => Promise<Noted>): Do =>
  async (deps, ask, given) => {
    const parsed = body.safeParse(given);
    return parsed.success ? run(deps, ask, parsed.data) : { issues: parsed.error.issues };
  };

/** The use case of each action that a request's page may offer. */
export const doing: Readonly<Record<ApplicantAction, Do>> = {
  add: checked(contract.addInformation.body, (deps, ask, { words }) => addInformation(deps, ask, words)),
  reply: checked(contract.replyToQuestion.body, replyToQuestion),
  withdraw: checked(contract.withdrawRequest.body, (deps, ask) => withdrawRequest(deps, ask)),
  object: checked(contract.objectToAnswer.body, (deps, ask, { words }) => objectToAnswer(deps, ask, words)),
  consent: checked(contract.giveConsent.body, (deps, ask) => giveConsent(deps, ask)),
  "take-back-consent": checked(contract.takeBackConsent.body, (deps, ask) => takeBackConsent(deps, ask)),
  rate: checked(contract.rateAnswer.body, rateAnswer),
};

const yesOrNo = (text: string | undefined): boolean | string | undefined =>
  text === "true" || (text === "false" ? false : text);

/** The fields of a form in the contract's types; a form sends booleans as text. */
export function givenIn(action: ApplicantAction, form: Fields): object {
  const { process, outcome, words, case: asker } = form;
  const all = {
    add: { words },
    reply: { case: asker, words },
    withdraw: {},
    object: { words },
    consent: {},
    "take-back-consent": {},
    rate: { process: yesOrNo(process), outcome: yesOrNo(outcome) },
  };
  return all[action];
}
