import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { AboutFields } from "./about-fields.tsx";
import { ComplainedOfFields } from "./complained-of-fields.tsx";
import { type Asks, type Draft, withWords } from "./draft.ts";
import { Answers } from "./guidance.tsx";
import { HandOffField } from "./hand-off-field.tsx";
import { ReadBack } from "./read-back.tsx";
import { registrationWords } from "./registration.text.ts";
import type { Choices } from "./use-choices.ts";

interface MatterProps {
  readonly draft: Draft;
  readonly put: (change: Partial<Draft>) => void;
  readonly choices: Choices;
  readonly asks: Asks;
  /** Called when the applicant turns to the other body, so that no request is registered (C5). */
  readonly onGuided: () => void;
}

/** The fields of the matter: first the text and the tick that the clerk read it back, then kind and subject. */
export function MatterFields({ draft, put, choices, asks, onGuided }: MatterProps) {
  const text = useWords(registrationWords);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.matter}</legend>
      <TextArea
        label={text.description}
        name="description"
        rows={5}
        dir="auto"
        most={4_000}
        value={draft.description}
        onChange={(words) => put(withWords(draft, words))}
      />
      <ReadBack value={draft.readBack} put={put} />
      <HandOffField {...{ draft, put, choices, onGuided }} />
      <AboutFields value={draft} {...{ put, choices }} />
      <Answers {...{ draft, choices }} done={onGuided} />
      {asks.who && <ComplainedOfFields value={draft} {...{ put, choices }} />}
      {asks.mayHide && (
        <Checkbox checked={draft.hidden} onChange={(hidden) => put({ hidden })}>
          {text.hide}
        </Checkbox>
      )}
    </fieldset>
  );
}
