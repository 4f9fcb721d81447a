import type { ComponentChildren } from "preact";
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { defined } from "../../../shared/defined.ts";
import { digits } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden } from "../../design/field.tsx";
import type { Choice, FieldError, Frame } from "../../design/frame.ts";
import { OnwardIcon } from "../../design/icons.tsx";
import type { Language } from "../../design/words.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { steppedWords } from "./stepped-form.text.ts";

/** The props of one page of a form of several pages. */
interface SteppedProps {
  readonly frame: Frame & {
    readonly errors: readonly FieldError[];
    readonly values: Readonly<Record<string, string | undefined>>;
    /** All answers, encrypted. The page posts them too, so that nothing is lost when the browser drops its cookie. */
    readonly draft: string;
  };
  readonly title: string;
  readonly section?: "register";
  /** All steps; `at` is the step of this page, or the step before it for an advice page. */
  readonly steps: readonly string[];
  readonly at: string;
  readonly look?: "dots";
  /** The address to which every button of the page posts. */
  readonly action: string;
  /** The address to post to in order to delete all answers. */
  readonly clear: string;
  /** The names of the fields on this page. */
  readonly asks: readonly string[];
  /** The step before this page; undefined on the first page. */
  readonly before: string | undefined;
  readonly onward: string;
  readonly children: ComponentChildren;
}

const formId = "answers";

/** Errors of fields on other pages get no link, since a link cannot lead to another page's field. */
const reachable = ({ frame: { errors }, asks }: SteppedProps) =>
  errors.map(({ field, message }) => (field && asks.includes(field) ? { field, message } : { message }));

const Progress = ({ frame: { language }, steps, at, look }: SteppedProps) => {
  const now = steps.indexOf(at);
  return (
    <div class="progress">
      <p>{steppedWords[language].progress(digits(now + 1, language), digits(steps.length, language))}</p>
      {look === "dots" && (
        <span class="dots" aria-hidden="true">
          {steps.map((one, index) => (
            <i key={one} class={index < now ? "past" : index === now ? "now" : "ahead"} />
          ))}
        </span>
      )}
    </div>
  );
};

const BackButton = ({ before, frame: { language } }: SteppedProps) =>
  before === undefined ? null : (
    <button type="submit" name="goto" value={before} formnovalidate class="quiet">
      {steppedWords[language].back}
    </button>
  );

/** A button that deletes all answers, so that none stay on a shared computer. */
const ClearButton = ({ clear, frame: { language } }: SteppedProps) => (
  <p class="clear">
    <button type="submit" formaction={clear} formnovalidate class="link">
      {steppedWords[language].clear}
    </button>
  </p>
);

/** The parts that every page of a form of several pages has (C1, S3). */
export const SteppedForm = (props: SteppedProps) => {
  const { frame, title, section, action, onward, children } = props;
  const { errors, language, csrf, draft } = frame;
  return (
    <CitizenLayout
      frame={frame}
      title={title}
      errors={errors}
      {...defined({ section })}
      keeps={{ id: formId, action }}
    >
      <Progress {...props} />
      <ErrorSummary errors={reachable(props)} language={language} />
      <form id={formId} method="post" action={action} novalidate data-once>
        <Hidden values={{ csrf, draft }} />
        {children}
        <div class="buttons">
          <button type="submit" class="main">
            {onward}
            <OnwardIcon />
          </button>
          <BackButton {...props} />
        </div>
        <ClearButton {...props} />
      </form>
    </CitizenLayout>
  );
};

/** Entries of the directory, such as units or subjects, as options of a field. */
export const named = (choices: readonly Choice[], language: Language) =>
  choices.map(({ key, name }) => ({ key, label: textIn(name, language) }));
