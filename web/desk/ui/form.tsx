import type { FormEvent, ReactNode } from "react";
import { Form as AriaForm } from "react-aria-components/Form";
import { defined } from "../../../shared/defined.ts";
import type { DeskProblem } from "../app/api/problem.ts";
import { Wrongs } from "./fields.tsx";
import { ErrorSummary } from "./problem.tsx";

interface FormProps {
  /**
   * The problem that `useSend` returned. Each error belongs to the field whose `name` is its path in the body
   * (`answers.0`).
   */
  readonly problem?: DeskProblem | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly label?: string;
}

/** A form. It lists all errors above and shows each at its field. Ctrl+Enter in a `TextArea` sends the form. */
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
