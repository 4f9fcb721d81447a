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

/** One page of a form of several pages. */
interface SteppedProps {
  readonly frame: Frame & {
    readonly errors: readonly FieldError[];
    readonly values: Readonly<Record<string, string | undefined>>;
    /** All answers, encrypted and sent with the page, so that a lost cookie loses nothing. */
    readonly draft: string;
  };
  readonly title: string;
  readonly section?: "register";
  /** The steps, and the one that this page is or follows. */
  readonly steps: readonly string[];
  readonly at: string;
  readonly look?: "dots";
  /** The address to post to, for every button. */
  readonly action: string;
  /** The address that clears the answers. */
  readonly clear: string;
  /** The fields that this page asks for. */
  readonly asks: readonly string[];
  /** The previous page; absent on the first. */
  readonly before: string | undefined;
  readonly onward: string;
  readonly children: ComponentChildren;
}

const formId = "answers";

/** Errors of other steps' fields get no link, since this page cannot jump to them. */
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

/** Lets applicants leave no answers behind on a shared computer. */
const ClearButton = ({ clear, frame: { language } }: SteppedProps) => (
  <p class="clear">
    <button type="submit" formaction={clear} formnovalidate class="link">
      {steppedWords[language].clear}
    </button>
  </p>
);

/** The frame of every page of such a form (C1, S3). */
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

/** The directory's choices, as a form shows them. */
export const named = (choices: readonly Choice[], language: Language) =>
  choices.map(({ key, name }) => ({ key, label: name[language] }));
