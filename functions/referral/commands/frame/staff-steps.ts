/** Every step of staff on a case: its contract, and the command that takes it. */

import type { BodyOf, OperationSpec, ParamsOf } from "../../../../shared/contracts/operation.ts";
import * as cases from "../../../../shared/contracts/staff/cases.ts";
import * as casework from "../../../../shared/contracts/staff/casework.ts";
import * as contacts from "../../../../shared/contracts/staff/contacts.ts";
import * as results from "../../../../shared/contracts/staff/results.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { askApplicant } from "../ask-applicant.ts";
import { askExplanation } from "../ask-explanation.ts";
import { assignCase } from "../assign-case.ts";
import { cancelCall } from "../cancel-call.ts";
import { checkOnSpot } from "../check-on-spot.ts";
import { closeNoOpinion } from "../close-no-opinion.ts";
import { correctCase } from "../correct-case/correct-case.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import { enterResult } from "../enter-result.ts";
import { extendDeadline } from "../extend-deadline.ts";
import { giveEvidence } from "../give-evidence.ts";
import { giveExplanation } from "../give-explanation.ts";
import { issueLetter } from "../issue-letter/issue-letter.ts";
import { judgeCommitment } from "../judge-commitment.ts";
import { linkCase } from "../link-case/link-case.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { noteContact } from "../note-contact.ts";
import { noteReply } from "../note-reply.ts";
import { orderRemedy } from "../order-remedy.ts";
import { promiseCall } from "../promise-call.ts";
import { referCase } from "../refer-case.ts";
import { returnCase } from "../return-case/return-case.ts";
import { sendBackAnswer } from "../send-back-answer.ts";
import { splitCase } from "../split-case/split-case.ts";
import { unlinkCase } from "../unlink-case.ts";
import type { AnyStep, Ask, StepOutcome } from "./case-step.ts";

type Numbered<Params> = Params extends { readonly number: string } ? { readonly number: number } : object;

/** What a command takes of a request: its body, and the number in its path. */
type InputOf<O extends OperationSpec> = (BodyOf<O> extends object ? BodyOf<O> : object) &
  Numbered<ParamsOf<O>>;

type Take<O extends OperationSpec> = AnyStep &
  ((deps: ReferralDeps, ask: Ask, input: InputOf<O>) => Promise<StepOutcome>);

export interface StaffStep {
  readonly contract: OperationSpec;
  /** By this step its own author may come into conflict, and lose the case (R2). */
  readonly mayLose?: true;
  readonly take: AnyStep & ((deps: ReferralDeps, ask: Ask, input: never) => Promise<StepOutcome>);
}

const row = <O extends OperationSpec>(
  contract: O,
  take: Take<O>,
  marked: Pick<StaffStep, "mayLose"> = {},
): StaffStep & { readonly contract: O; readonly take: Take<O> } => ({
  contract,
  take,
  ...marked,
});

const mayLose = { mayLose: true } as const;

export const staffSteps = [
  row(cases.referCase, referCase),
  row(cases.returnCase, returnCase),
  row(cases.assignCase, assignCase),
  row(cases.acceptCase, acceptCase),
  row(cases.draftAnswer, draftAnswer),
  row(cases.sendBackAnswer, sendBackAnswer),
  row(cases.approveAnswer, approveAnswer),
  row(casework.nameParties, nameParties, mayLose),
  row(casework.correctCase, correctCase, mayLose),
  row(casework.splitCase, splitCase),
  row(casework.askApplicant, askApplicant),
  row(casework.noteReply, noteReply),
  row(casework.askExplanation, askExplanation),
  row(casework.orderRemedy, orderRemedy),
  row(casework.checkOnSpot, checkOnSpot),
  row(casework.closeNoOpinion, closeNoOpinion),
  row(casework.giveExplanation, giveExplanation),
  row(casework.giveEvidence, giveEvidence),
  row(casework.judgeCommitment, judgeCommitment),
  row(contacts.noteContact, noteContact),
  row(contacts.promiseCall, promiseCall),
  row(contacts.cancelCall, cancelCall),
  row(casework.extendDeadline, extendDeadline),
  row(casework.linkCase, linkCase),
  row(casework.unlinkCase, unlinkCase),
  row(casework.issueLetter, issueLetter),
  row(results.enterResult, enterResult),
] as const;
