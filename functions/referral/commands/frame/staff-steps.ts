/**
 * Every step of staff on a case: its contract, and its command. The commands are loaded with the table: in a bundle of one file a dynamic
 * import makes each shared module a function of its own, which costs a tenth of a cold start (`npm run bench`).
 */

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
  readonly load: () => Promise<
    AnyStep & ((deps: ReferralDeps, ask: Ask, input: never) => Promise<StepOutcome>)
  >;
}

const row = <O extends OperationSpec>(
  contract: O,
  load: () => Promise<Take<O>>,
  marked: Pick<StaffStep, "mayLose"> = {},
): StaffStep & { readonly contract: O; readonly load: () => Promise<Take<O>> } => ({
  contract,
  load,
  ...marked,
});

const mayLose = { mayLose: true } as const;

export const staffSteps = [
  row(cases.referCase, async () => referCase),
  row(cases.returnCase, async () => returnCase),
  row(cases.assignCase, async () => assignCase),
  row(cases.acceptCase, async () => acceptCase),
  row(cases.draftAnswer, async () => draftAnswer),
  row(cases.sendBackAnswer, async () => sendBackAnswer),
  row(cases.approveAnswer, async () => approveAnswer),
  row(casework.nameParties, async () => nameParties, mayLose),
  row(casework.correctCase, async () => correctCase, mayLose),
  row(casework.splitCase, async () => splitCase),
  row(casework.askApplicant, async () => askApplicant),
  row(casework.noteReply, async () => noteReply),
  row(casework.askExplanation, async () => askExplanation),
  row(casework.orderRemedy, async () => orderRemedy),
  row(casework.checkOnSpot, async () => checkOnSpot),
  row(casework.closeNoOpinion, async () => closeNoOpinion),
  row(casework.giveExplanation, async () => giveExplanation),
  row(casework.giveEvidence, async () => giveEvidence),
  row(casework.judgeCommitment, async () => judgeCommitment),
  row(contacts.noteContact, async () => noteContact),
  row(contacts.promiseCall, async () => promiseCall),
  row(contacts.cancelCall, async () => cancelCall),
  row(casework.extendDeadline, async () => extendDeadline),
  row(casework.linkCase, async () => linkCase),
  row(casework.unlinkCase, async () => unlinkCase),
  row(casework.issueLetter, async () => issueLetter),
  row(results.enterResult, async () => enterResult),
] as const;
