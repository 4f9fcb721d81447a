/** The form of each step of a case, by action. Generated from the files beside it by `npm run catalogue`: do not edit. */

import { AcceptCaseForm } from "./accept-case-form.tsx";
import { ApproveAnswerForm } from "./approve-answer-form.tsx";
import { AskApplicantForm } from "./ask-applicant-form.tsx";
import { AskExplanationForm } from "./ask-explanation-form.tsx";
import { AssignCaseForm } from "./assign-case-form.tsx";
import { checkOnSpotStep } from "./check-on-spot.ts";
import { closeNoOpinionStep } from "./close-no-opinion.ts";
import { CorrectCaseForm } from "./correct-case-form.tsx";
import { DraftAnswerForm } from "./draft-answer-form.tsx";
import { ExtendDeadlineForm } from "./extend-deadline-form.tsx";
import { MatchNameForm } from "./match-name-form.tsx";
import { NamePartiesForm } from "./name-parties-form.tsx";
import { noteReplyStep } from "./note-reply.ts";
import { oneTextForm } from "./one-text-form.ts";
import { OrderRemedyForm } from "./order-remedy-form.tsx";
import { ReferCaseForm } from "./refer-case-form.tsx";
import { ReturnCaseForm } from "./return-case-form.tsx";
import { sendBackAnswerStep } from "./send-back-answer.ts";
import { SplitCaseForm } from "./split-case-form.tsx";

export const caseForms = {
  "accept-case": AcceptCaseForm,
  "approve-answer": ApproveAnswerForm,
  "ask-applicant": AskApplicantForm,
  "ask-explanation": AskExplanationForm,
  "assign-case": AssignCaseForm,
  "check-on-spot": oneTextForm(checkOnSpotStep),
  "close-no-opinion": oneTextForm(closeNoOpinionStep),
  "correct-case": CorrectCaseForm,
  "draft-answer": DraftAnswerForm,
  "extend-deadline": ExtendDeadlineForm,
  "match-name": MatchNameForm,
  "name-parties": NamePartiesForm,
  "note-reply": oneTextForm(noteReplyStep),
  "order-remedy": OrderRemedyForm,
  "refer-case": ReferCaseForm,
  "return-case": ReturnCaseForm,
  "send-back-answer": oneTextForm(sendBackAnswerStep),
  "split-case": SplitCaseForm,
};
