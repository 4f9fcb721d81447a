/** Every step of staff on a case: its contract, and the command, which is loaded when it is asked for. */

import type { BodyOf, OperationSpec, ParamsOf } from "../../../../shared/contracts/operation.ts";
import * as cases from "../../../../shared/contracts/staff/cases.ts";
import * as casework from "../../../../shared/contracts/staff/casework.ts";
import * as contacts from "../../../../shared/contracts/staff/contacts.ts";
import * as results from "../../../../shared/contracts/staff/results.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
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
  row(cases.referCase, async () => (await import("../refer-case.ts")).referCase),
  row(cases.returnCase, async () => (await import("../return-case/return-case.ts")).returnCase),
  row(cases.assignCase, async () => (await import("../assign-case.ts")).assignCase),
  row(cases.acceptCase, async () => (await import("../accept-case.ts")).acceptCase),
  row(cases.draftAnswer, async () => (await import("../draft-answer/draft-answer.ts")).draftAnswer),
  row(cases.sendBackAnswer, async () => (await import("../send-back-answer.ts")).sendBackAnswer),
  row(cases.approveAnswer, async () => (await import("../approve-answer.ts")).approveAnswer),
  row(
    casework.nameParties,
    async () => (await import("../name-parties/name-parties.ts")).nameParties,
    mayLose,
  ),
  row(
    casework.correctCase,
    async () => (await import("../correct-case/correct-case.ts")).correctCase,
    mayLose,
  ),
  row(casework.splitCase, async () => (await import("../split-case/split-case.ts")).splitCase),
  row(casework.askApplicant, async () => (await import("../ask-applicant.ts")).askApplicant),
  row(casework.noteReply, async () => (await import("../note-reply.ts")).noteReply),
  row(casework.askExplanation, async () => (await import("../ask-explanation.ts")).askExplanation),
  row(casework.orderRemedy, async () => (await import("../order-remedy.ts")).orderRemedy),
  row(casework.checkOnSpot, async () => (await import("../check-on-spot.ts")).checkOnSpot),
  row(casework.closeNoOpinion, async () => (await import("../close-no-opinion.ts")).closeNoOpinion),
  row(casework.giveExplanation, async () => (await import("../give-explanation.ts")).giveExplanation),
  row(casework.giveEvidence, async () => (await import("../give-evidence.ts")).giveEvidence),
  row(casework.judgeCommitment, async () => (await import("../judge-commitment.ts")).judgeCommitment),
  row(contacts.noteContact, async () => (await import("../note-contact.ts")).noteContact),
  row(contacts.promiseCall, async () => (await import("../promise-call.ts")).promiseCall),
  row(contacts.cancelCall, async () => (await import("../cancel-call.ts")).cancelCall),
  row(casework.extendDeadline, async () => (await import("../extend-deadline.ts")).extendDeadline),
  row(casework.linkCase, async () => (await import("../link-case/link-case.ts")).linkCase),
  row(casework.unlinkCase, async () => (await import("../unlink-case.ts")).unlinkCase),
  row(casework.issueLetter, async () => (await import("../issue-letter/issue-letter.ts")).issueLetter),
  row(results.enterResult, async () => (await import("../enter-result.ts")).enterResult),
] as const;
