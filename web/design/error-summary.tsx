import { fieldWords } from "./field.text.ts";
import type { FieldError } from "./frame.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** Not “please correct” when no field is at fault. */
const headingOf = ({ errors, language }: Props): string =>
  fieldWords[language][errors.some(({ field }) => field !== undefined) ? "summary" : "notDone"];

/** The errors above the form; takes the focus, without JavaScript too, and leads to each field. */
export const ErrorSummary = ({ errors, language }: Props) =>
  errors.length === 0 ? null : (
    <div class="summary" role="alert" aria-labelledby="summary-title" tabindex={-1} autofocus>
      <h2 id="summary-title">{headingOf({ errors, language })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={message}>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
