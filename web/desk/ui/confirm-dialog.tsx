import type { ReactNode } from "react";
import type { DeskProblem } from "../app/api/problem.ts";
import { Button, type ButtonProps } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Buttons } from "./form.tsx";
import { ErrorSummary } from "./problem.tsx";

interface ConfirmDialogProps extends Pick<ButtonProps, "look"> {
  readonly title: string;
  readonly open: boolean;
  /** The label of the button that confirms, which has the focus. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly sending?: boolean;
  readonly problem?: DeskProblem | undefined;
  /** The label of the button that cancels. */
  readonly no: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for confirmation before an irreversible act. */
export const ConfirmDialog = ({
  look = "main",
  yes,
  onYes,
  problem,
  no,
  children,
  ...props
}: ConfirmDialogProps) => (
  <Dialog title={props.title} open={props.open} asks onClose={props.onClose}>
    <div className="stack">
      {problem && <ErrorSummary problem={problem} />}
      <p>{children}</p>
      <Buttons>
        <Button look={look} autoFocus isPending={props.sending === true} onPress={onYes}>
          {yes}
        </Button>
        {no}
      </Buttons>
    </div>
  </Dialog>
);
