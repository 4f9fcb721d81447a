import type { ReactNode } from "react";
import { AcceptForm } from "./accept-form.tsx";
import { ApproveForm } from "./approve-form.tsx";
import { AssignForm } from "./assign-form.tsx";
import type { CaseWords } from "./case-words.ts";
import { DraftForm } from "./draft-form.tsx";
import { ReturnForm, SendBackForm } from "./reason-forms.tsx";
import { ReferForm } from "./refer-form.tsx";
import type { Step } from "./steps.ts";

interface StepFormProps {
  readonly step: Step;
  readonly words: CaseWords;
}

/** The form of a step, with what was typed into it so far. */
export function StepForm({ step, words }: StepFormProps): ReactNode {
  const forms: Record<Step, () => ReactNode> = {
    "accept-case": () => <AcceptForm kept={words["accept-case"]} />,
    "draft-answer": () => <DraftForm kept={words["draft-answer"]} />,
    "approve-answer": () => <ApproveForm />,
    "send-back-answer": () => <SendBackForm kept={words["send-back-answer"]} />,
    "refer-case": () => <ReferForm kept={words["refer-case"]} />,
    "return-case": () => <ReturnForm kept={words["return-case"]} />,
    "assign-case": () => <AssignForm />,
  };
  return forms[step]();
}
