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
  /** Whether the clerk tried to send a text that was not read back. */
  readonly unread: boolean;
  /** C5: called when the applicant turns to the other body, so that no request is registered. */
  readonly onGuided: () => void;
}

/** The fields for the text and its reading back, then for kind and subject. */
export function MatterFields({ draft, put, choices, asks, unread, onGuided }: MatterProps) {
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
      <ReadBack value={draft.readBack} {...{ put, unread }} />
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
