import { fieldWords } from "./field.text.ts";
import type { FieldError } from "./frame.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** The heading asks to correct the fields only if an error belongs to a field. */
const headingOf = ({ errors, language }: Props): string =>
  fieldWords[language][errors.some(({ field }) => field !== undefined) ? "summary" : "notDone"];

/** The list of errors above a form, with a link to each field. It takes the focus, also without JavaScript. */
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
