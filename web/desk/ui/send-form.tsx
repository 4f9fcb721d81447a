import type { ReactNode } from "react";
import { defined } from "../../../shared/defined.ts";
import type { DeskProblem } from "../app/api/problem.ts";
import { CancelButton } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Form } from "./form.tsx";
import { Submit } from "./submit.tsx";

/**
 * The parts of the result of `useSend` that a form needs. The form shows the problem above its fields, and its button
 * is inactive until the answer comes.
 */
export interface Sending {
  readonly problem: DeskProblem | undefined;
  readonly sending: boolean;
}

interface SendFormProps {
  readonly send: Sending;
  /** The label of the button that sends. */
  readonly submit: string;
  readonly onSubmit: () => void;
  /** Closes the form without sending it. */
  readonly onCancel?: () => void;
  /** Content to show beside the button. */
  readonly beside?: ReactNode;
  readonly look?: "main" | "danger" | "plain";
  readonly byKeys?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A form that sends a command, with the button that sends and, if needed, a button that cancels. */
export function SendForm({ send, submit, beside, onCancel, children, look, byKeys, ...form }: SendFormProps) {
  return (
    <Form problem={send.problem} {...form}>
      {children}
      <Submit label={submit} sending={send.sending} {...defined({ look })} {...(byKeys && { byKeys })}>
        {beside}
        {onCancel && <CancelButton onPress={onCancel} />}
      </Submit>
    </Form>
  );
}

interface SendDialogProps extends Pick<SendFormProps, "send" | "onSubmit" | "look" | "children"> {
  readonly title: string;
  readonly onClose: () => void;
  /** The label of the button that sends, if it differs from the title. */
  readonly submit?: string;
  readonly wide?: boolean;
  readonly asks?: boolean;
}

/** A dialog that holds one form. */
export const SendDialog = ({ title, onClose, submit = title, wide, asks, ...form }: SendDialogProps) => (
  <Dialog title={title} open onClose={onClose} {...(wide && { wide })} {...(asks && { asks })}>
    <SendForm {...form} submit={submit} onCancel={onClose} />
  </Dialog>
);
