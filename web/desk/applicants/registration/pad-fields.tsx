import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import type { Draft } from "./draft.ts";
import { registrationWords } from "./registration.text.ts";

/** The refusals to show at the field for the code of a receipt from a pre-printed pad. */
export const padProblems = {
  "pad-code-unknown": "padCode",
  "pad-code-used": "padCode",
  "pad-code-begun": "padCode",
};

interface PadCodeProps {
  readonly value: { readonly padCode: string };
  readonly put: (change: { readonly padCode?: string }) => void;
  readonly optional?: boolean;
}

/** The field for the code of a receipt from a pre-printed pad, at the desk and for paper forms (C20). */
export function PadCodeField({ value, put, optional = false }: PadCodeProps) {
  const text = useWords(registrationWords);
  const field = fieldsOf(value, put);
  return (
    <TextField
      label={text.padCode}
      {...field("padCode")}
      hint={text.padCodeHint}
      optional={optional}
      ltr
      inputMode="numeric"
    />
  );
}

interface PadFieldsProps {
  readonly draft: Draft;
  readonly put: (change: Partial<Draft>) => void;
}

/** The fields for a receipt from a pre-printed pad. They come last, since most applicants have no such receipt. */
export function PadFields({ draft, put }: PadFieldsProps) {
  const text = useWords(registrationWords);
  const field = fieldsOf(draft, put);
  return (
    <fieldset className="stack registration-part">
      <Checkbox name="onPad" checked={draft.onPad} onChange={(onPad) => put({ onPad })}>
        {text.onPad}
      </Checkbox>
      {draft.onPad && (
        <>
          <PadCodeField value={draft} put={put} />
          <DayField label={text.padDay} {...field("handedIn")} />
        </>
      )}
    </fieldset>
  );
}
