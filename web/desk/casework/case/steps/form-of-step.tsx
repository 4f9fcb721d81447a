import type { ReactNode } from "react";
import { AcceptForm } from "./accept-case-form.tsx";
import { AskExplanationForm, OrderRemedyForm } from "./accused-fields.tsx";
import { ApproveForm } from "./approve-answer-form.tsx";
import { AskForm, NoteReplyForm } from "./ask-applicant-form.tsx";
import { AssignForm } from "./assign-case-form.tsx";
import type { CaseWords } from "./case-words.ts";
import { DraftForm } from "./draft-answer-form.tsx";
import { CheckForm, CloseForm } from "./emergency-forms.tsx";
import { ExtendForm } from "./extend-deadline-form.tsx";
import { ReferForm } from "./refer-case-form.tsx";
import { ReturnForm, SendBackForm } from "./return-case-form.tsx";
import { SplitForm } from "./split-case-form.tsx";
import type { TabStep } from "./steps.ts";

interface FormOfStepProps {
  readonly step: TabStep;
  readonly words: CaseWords;
}

/** The form of a step, with what was typed into it so far. */
export function FormOfStep({ step, words }: FormOfStepProps): ReactNode {
  const forms: Record<TabStep, () => ReactNode> = {
    "accept-case": () => <AcceptForm kept={words["accept-case"]} />,
    "draft-answer": () => <DraftForm kept={words["draft-answer"]} />,
    "approve-answer": () => <ApproveForm />,
    "send-back-answer": () => <SendBackForm kept={words["send-back-answer"]} />,
    "refer-case": () => <ReferForm kept={words["refer-case"]} />,
    "return-case": () => <ReturnForm kept={words["return-case"]} />,
    "assign-case": () => <AssignForm />,
    "ask-applicant": () => <AskForm kept={words["ask-applicant"]} />,
    "note-reply": () => <NoteReplyForm kept={words["note-reply"]} />,
    "ask-explanation": () => <AskExplanationForm kept={words["ask-explanation"]} />,
    "check-on-spot": () => <CheckForm kept={words["check-on-spot"]} />,
    "close-no-opinion": () => <CloseForm kept={words["close-no-opinion"]} />,
    "order-remedy": () => <OrderRemedyForm kept={words["order-remedy"]} />,
    "split-case": () => <SplitForm kept={words["split-case"]} />,
    "extend-deadline": () => <ExtendForm kept={words["extend-deadline"]} />,
  };
  return forms[step]();
}
