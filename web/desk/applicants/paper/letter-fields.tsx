/** The fields of a letter: sender, number, date, and the date by which the letter asks for an answer (C19). */

import { useWords } from "../../app/words/language.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import type { LetterForm } from "./form.ts";
import { paperWords } from "./paper.text.ts";

interface LetterFieldsProps {
  readonly form: LetterForm;
  readonly put: (change: Partial<LetterForm>) => void;
  /** Whether the same letter was already registered, so that the clerk must confirm to register it again. */
  readonly asksAgain: boolean;
}

const senders = ["organisation", "person"] as const;

export function LetterFields({ form, put, asksAgain }: LetterFieldsProps) {
  const text = useWords(paperWords).letters;
  /**
   * Sets the sender. A person who writes for themselves is also the applicant, so the applicant's name is set to the
   * sender's name until the clerk enters a different one.
   */
  const sender = (name: string) => {
    const theirs = form.fullName === "" || form.fullName === form.sender;
    put({ sender: name, ...(theirs && { fullName: name }) });
  };
  const field = fieldsOf(form, put);
  return (
    <fieldset className="stack registration-part">
      <legend>{text.part}</legend>
      <RadioGroup
        label={text.senderType}
        {...field("senderType")}
        name="letter.sender.type"
        options={optionsOf(senders, text.senders)}
      />
      <TextField
        label={text.sender}
        name="letter.sender.name"
        dir="auto"
        value={form.sender}
        onChange={sender}
      />
      <TextField label={text.number} {...field("number")} name="letter.number" ltr />
      <DayField label={text.date} name="letter.date" value={form.date} onChange={(date) => put({ date })} />
      <DayField label={text.came} {...field("handedIn")} />
      <DayField label={text.answerBy} {...field("answerBy")} name="letter.answerBy" optional />
      {asksAgain && (
        <Checkbox name="letter.again" checked={form.again} onChange={(again) => put({ again })}>
          {text.again}
        </Checkbox>
      )}
    </fieldset>
  );
}
