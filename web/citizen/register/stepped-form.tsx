import type { ComponentChildren } from "preact";
import { defined } from "../../../shared/defined.ts";
import { digits } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden } from "../../design/field.tsx";
import type { Choice, FieldError, Frame } from "../../design/frame.ts";
import { OnwardIcon } from "../../design/icons.tsx";
import type { Language } from "../../design/words.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { steppedWords } from "./stepped-form.text.ts";

/** One page of a form of several. */
interface SteppedProps {
  readonly frame: Frame & {
    readonly errors: readonly FieldError[];
    readonly values: Readonly<Record<string, string | undefined>>;
    /** All that was answered, sealed: what the page is sent with, so that a lost cookie loses nothing. */
    readonly draft: string;
  };
  readonly title: string;
  readonly section?: "register";
  /** The steps, and which of them this page is or comes after. */
  readonly steps: readonly string[];
  readonly at: string;
  readonly look?: "dots";
  /** Where it is sent, whatever is wanted. */
  readonly action: string;
  /** Where the answers are cleared. */
  readonly clear: string;
  /** The fields that this page asks for. */
  readonly asks: readonly string[];
  /** The page before this one; none: this is the first. */
  readonly before: string | undefined;
  readonly onward: string;
  readonly children: ComponentChildren;
}

const formId = "answers";

/** A field of another step cannot be jumped to from here. */
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

/** On a shared computer nobody leaves answers behind. */
const ClearButton = ({ clear, frame: { language } }: SteppedProps) => (
  <p class="clear">
    <button type="submit" formaction={clear} formnovalidate class="link">
      {steppedWords[language].clear}
    </button>
  </p>
);

/** What every page of such a form does, whatever it asks (C1, S3). */
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

/** What the directory offers, as a form shows it. */
export const named = (choices: readonly Choice[], language: Language) =>
  choices.map(({ key, name }) => ({ key, label: name[language] }));
