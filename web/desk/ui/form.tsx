import type { FormEvent, ReactNode } from "react";
import { Form as AriaForm } from "react-aria-components/Form";
import { defined } from "../../../shared/defined.ts";
import type { DeskProblem } from "../app/api/problem.ts";
import { Wrongs } from "./fields.tsx";
import { ErrorSummary } from "./problem.tsx";

interface FormProps {
  /** Of the send: errors come to the fields whose `name` is the place in the body with dots (`answers.0`). */
  readonly problem?: DeskProblem | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly label?: string;
}

/** Sums up what is wrong above and says it at each field. Ctrl+Enter in a `TextArea` sends it. */
export function Form({ problem, onSubmit, label, children }: FormProps) {
  const errors = Object.fromEntries((problem?.errors ?? []).map(({ field, message }) => [field, message]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <AriaForm
      className="stack"
      validationBehavior="aria"
      onSubmit={submit}
      {...defined({ "aria-label": label })}
    >
      {problem && <ErrorSummary problem={problem} />}
      <Wrongs value={errors}>{children}</Wrongs>
    </AriaForm>
  );
}

/** The buttons below a form, the main one first. */
export const Buttons = ({ children }: { readonly children: ReactNode }) => (
  <div className="buttons">{children}</div>
);
