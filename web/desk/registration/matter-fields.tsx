import { Checkbox, ComboBox } from "../design/choices.tsx";
import { TextArea, TextField } from "../design/fields.tsx";
import { useWords } from "../words/language.tsx";
import { AboutFields, useOptions } from "./about-fields.tsx";
import { type Asks, type Draft, withWords } from "./draft.ts";
import { HandOffField } from "./hand-off-field.tsx";
import type { Choices } from "./register-form.tsx";
import { registrationWords } from "./registration.text.ts";

interface MatterProps {
  readonly draft: Draft;
  readonly put: (change: Partial<Draft>) => void;
  readonly choices: Choices;
  readonly asks: Asks;
  /** They tried to send what was not read back. */
  readonly unread: boolean;
  /** C5: they go elsewhere with it, and nothing is registered. */
  readonly onGuided: () => void;
}

/** The words first, and read back at once; then what they are about. */
export function MatterFields(props: MatterProps) {
  const { draft, put, choices, asks, onGuided } = props;
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
      <ReadBack {...props} />
      <HandOffField {...{ draft, put, choices, onGuided }} />
      <AboutFields value={draft} {...{ put, choices }} />
      {asks.who && <ComplainedOf {...props} />}
      {asks.mayHide && (
        <Checkbox checked={draft.hidden} onChange={(hidden) => put({ hidden })}>
          {text.hide}
        </Checkbox>
      )}
    </fieldset>
  );
}

/** Kept with the clerk's name in the row that registers (C6). */
function ReadBack({ draft, put, unread }: MatterProps) {
  const text = useWords(registrationWords);
  return (
    <div>
      <Checkbox name="readBack" checked={draft.readBack} onChange={(readBack) => put({ readBack })}>
        <strong>{text.readBack}</strong>
      </Checkbox>
      <small className="soft">{text.readBackHint}</small>
      {unread && (
        <p role="alert" className="error">
          {text.readBackFirst}
        </p>
      )}
    </div>
  );
}

/** R2. */
function ComplainedOf({ draft, put, choices }: MatterProps) {
  const text = useWords(registrationWords);
  const options = useOptions();
  return (
    <>
      <ComboBox
        label={text.complainedOfUnit}
        name="complainedOfUnit"
        optional
        value={draft.complainedOfUnit}
        onChange={(complainedOfUnit) => put({ complainedOfUnit })}
        options={options(choices.units)}
      />
      <TextField
        label={text.complainedOfPerson}
        name="complainedOfPerson"
        optional
        dir="auto"
        value={draft.complainedOfPerson}
        onChange={(complainedOfPerson) => put({ complainedOfPerson })}
      />
    </>
  );
}
