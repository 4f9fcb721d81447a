import type { ReactNode } from "react";
import { TextArea } from "../../ui/fields.tsx";
import type { UnsentWords } from "../unsent/use-unsent.ts";
import { useWords } from "../words/language.tsx";
import type { OneText, OneTextWords } from "./desk-step.ts";
import type { Here } from "./here.ts";
import { StepForm } from "./step-form.tsx";
import { useStep } from "./use-step.ts";

/** The case or meeting, in a type that all one-text forms share. */
type AnyHere = Here<unknown, object>;

interface Kept {
  readonly kept: UnsentWords<string>;
}

interface OneTextFormProps extends Kept, Omit<OneText, "words"> {
  readonly here: AnyHere;
  readonly text: OneTextWords;
  /** Whether the screen returns to the list after the step. */
  readonly leave?: boolean;
}

/** The form of a step with one text field and a button. */
export function OneTextForm(props: OneTextFormProps) {
  const { here, operation, field, most, text, kept, leave = false } = props;
  const step = useStep(here, operation, { said: text.done, forget: kept.forget, leave });
  const send = () => step.take({ [field]: kept.value });
  return (
    <StepForm send={step} kept={kept} submit={text.submit} onSubmit={send}>
      {text.lead !== undefined && <p>{text.lead}</p>}
      <TextArea label={text.label} name={field} hint={text.hint} most={most} {...kept.field} />
    </StepForm>
  );
}

/** Returns the component that renders the form of a one-text step. */
export const oneTextFormsOf =
  (useHere: () => AnyHere) =>
  ({ words, ...step }: OneText): ((props: Kept) => ReactNode) =>
  ({ kept }) => <OneTextForm {...step} here={useHere()} text={useWords(words)} kept={kept} />;
