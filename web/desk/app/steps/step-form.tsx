import type { ComponentProps } from "react";
import { CancelButton } from "../../ui/button.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Restored } from "../unsent/restored.tsx";
import type { UnsentWords } from "../unsent/use-unsent.ts";

interface StepFormProps<Words> extends ComponentProps<typeof SendForm> {
  /** The unsent input of the step. */
  readonly kept?: UnsentWords<Words>;
  /** Closes a form shown inside the screen, without sending it. */
  readonly onClose?: () => void;
}

/** The form of a step on a case or meeting. It keeps the unsent text. */
export const StepForm = <Words,>({ kept, onClose, children, ...form }: StepFormProps<Words>) => (
  <SendForm
    byKeys={kept !== undefined}
    {...(onClose && { beside: <CancelButton plain onPress={onClose} /> })}
    {...form}
  >
    {kept && <Restored kept={kept} />}
    {children}
  </SendForm>
);
