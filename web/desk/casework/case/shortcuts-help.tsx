import { useState } from "react";
import { useLetters } from "../../app/shell/use-letters.ts";
import { useNames } from "../../app/steps/use-names.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/shows.tsx";
import { caseSteps } from "./steps/case-steps.ts";
import { stepWords } from "./steps/parts/steps.text.ts";
import type { Step } from "./steps/steps.ts";

/** The list of the current shortcuts, and the switch for single-letter shortcuts. */
export function ShortcutsHelp({ steps }: { readonly steps: readonly Step[] }) {
  const { keys } = useWords(stepWords);
  const names = useNames(caseSteps);
  const [open, setOpen] = useState(false);
  const [on, turn] = useLetters();
  const rows = [
    ...(on ? steps.map((step) => [caseSteps[step].letter, names[step]] as const) : []),
    ["Ctrl Enter", keys.send] as const,
    ["/", keys.find] as const,
  ];
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {keys.open}
      </Button>
      <Dialog title={keys.title} open={open} onClose={() => setOpen(false)}>
        <div className="stack">
          <dl className="case-keys">
            {rows.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <Kbd>{key}</Kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Checkbox checked={on} onChange={turn}>
            {keys.letters}
          </Checkbox>
        </div>
      </Dialog>
    </>
  );
}
