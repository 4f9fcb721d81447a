import "./call-fields.css";
import { useWords } from "../../../app/words/language.tsx";
import { DayField } from "../../../ui/day/day-field.tsx";
import { TextArea, TextField } from "../../../ui/fields.tsx";
import type { CallWords } from "./contact.ts";
import { contactWords } from "./contacts.text.ts";

interface CallFieldsProps {
  readonly value: CallWords;
  readonly onChange: (value: CallWords) => void;
  /** The prefix of the names that the fields have in the request body. */
  readonly of?: string;
  readonly autoFocus?: boolean;
}

/** The fields for day, time and purpose of a promised call (R19). */
export function CallFields({ value, onChange, of = "", autoFocus = false }: CallFieldsProps) {
  const text = useWords(contactWords);
  const field = (name: keyof CallWords) => ({
    label: text[name],
    name: `${of}${name}`,
    value: value[name],
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
  });
  return (
    <>
      <div className="call-when">
        <DayField {...field("day")} autoFocus={autoFocus} />
        <TextField {...field("time")} hint={text.timeHint} ltr />
      </div>
      <TextArea {...field("reason")} most={1_000} rows={2} />
    </>
  );
}
