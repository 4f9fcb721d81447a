import { type ReactNode, useState } from "react";
import { useLetters } from "../../../../app/shell/use-letters.ts";
import { Button } from "../../../../ui/button.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { Kbd } from "../../../../ui/shows.tsx";
import { useShortcuts } from "../../shortcuts.ts";
import { caseSteps } from "../case-steps.ts";
import type { Step } from "../steps.ts";

interface StepDialogProps {
  readonly step: Step;
  /** The label of the button that opens the dialog. The step's shortcut opens the dialog, too. */
  readonly label: string;
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** The button and dialog of a step, for use beside the data that the step changes. */
export function StepDialog({ step, label, title, children }: StepDialogProps) {
  const [open, setOpen] = useState(false);
  const [on] = useLetters();
  const close = () => setOpen(false);
  useShortcuts(on ? { [caseSteps[step].letter]: () => setOpen(true) } : {});
  return (
    <span className="no-print">
      <Button look="quiet" onPress={() => setOpen(true)}>
        {label}
        {on && (
          <span className="by-keys" aria-hidden="true">
            <Kbd>{caseSteps[step].letter}</Kbd>
          </span>
        )}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        {children(close)}
      </Dialog>
    </span>
  );
}
