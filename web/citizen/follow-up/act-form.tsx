/**
 * The form of one of the applicant's steps (add, reply, object, rate …); used on the step's own page and on the
 * request's page.
 */
import { Hidden, Radios, TextArea } from "../../design/field.tsx";
import { FileField } from "../../design/file-field.tsx";
import type { FieldError, Values } from "../../design/frame.ts";
import type { Language } from "../../design/words.ts";
import { writtenIn } from "../../design/written-in.ts";
import { type ApplicantAction, type KnownTo, placeOf, type QuestionView } from "../props.ts";
import { actWords } from "./act.text.ts";

export interface ActFormProps {
  readonly action: ApplicantAction;
  readonly base: string;
  /** The request's tracking code. Text that the applicant types while the session ends is stored under this code. */
  readonly code: string;
  readonly csrf: string;
  readonly formKey: string;
  readonly language: Language;
  readonly question?: QuestionView | undefined;
  readonly knownTo?: KnownTo | undefined;
  readonly values: Values<"words" | "process" | "outcome">;
  readonly errors: readonly FieldError[];
  /**
   * Set on pages with several forms: makes the ids and idempotency keys of this form differ from those of the page's
   * other forms.
   */
  readonly mark?: string;
}

/** Whether the step needs a typed text, rather than a tap or a choice. */
const worded = (action: ApplicantAction): action is "add" | "reply" | "object" =>
  action === "add" || action === "reply" || action === "object";

/** The text field. If the applicant is hidden from the unit (C15), a note beside the field says who reads the text. */
const Words = ({ action, language, values, errors, mark, knownTo }: ActFormProps) => {
  const { labels, hints, hidden } = actWords[language];
  if (!worded(action)) return null;
  return (
    <TextArea
      name="words"
      id={mark && `words-${mark}`}
      label={labels[action]}
      hint={knownTo === "inspection" ? `${hidden[action]} ${hints[action]}` : hints[action]}
      rows={action === "reply" ? 4 : 7}
      language={language}
      errors={errors}
      value={values.words}
    />
  );
};

/** Two questions for a rating (R12): one on the handling, one on the outcome; neither has a preselected answer. */
const Opinion = ({ language, values, errors }: ActFormProps) => {
  const { labels, yes, no } = actWords[language];
  const options = [
    { key: "true", label: yes },
    { key: "false", label: no },
  ];
  return (["process", "outcome"] as const).map((name) => (
    <Radios
      key={name}
      name={name}
      label={labels[name]}
      look="row"
      options={options}
      value={values[name]}
      language={language}
      errors={errors}
    />
  ));
};

/**
 * The file field of the form that adds information (C12); the applicant may add files, a text or both. With
 * JavaScript, the text is sent before the files. Without JavaScript, a second button leads to the form that sends a
 * file.
 */
const Files = ({ action, base, language, mark }: ActFormProps) => {
  const attachments = `${base}/attachments`;
  return action === "add" && mark === undefined ? (
    <FileField language={language} begin={attachments} done={attachments} />
  ) : null;
};

export const ActForm = (props: ActFormProps) => {
  const { action, base, code, csrf, formKey, language, question, mark } = props;
  const key = mark === undefined ? formKey : `${formKey}-${mark}`;
  return (
    <form method="post" action={`${base}/${placeOf[action]}`} novalidate data-once>
      <Hidden values={{ csrf, key, case: question?.case, about: code }} />
      <Words {...props} />
      {action === "rate" && <Opinion {...props} />}
      <Files {...props} />
      <div class="buttons">
        <button type="submit" class="main">
          {actWords[language].submit[action]}
        </button>
        {action === "add" && (
          <button type="submit" name="attach" value="yes" data-plain>
            {actWords[language].attach}
          </button>
        )}
      </div>
    </form>
  );
};

/** A question to the applicant, and when it was asked (R8). */
export const Asked = ({
  question,
  language,
  at,
}: {
  readonly question: QuestionView;
  readonly language: Language;
  /** The moment of the question as displayed text. */
  readonly at: string;
}) => (
  <>
    <p class="words quoted" {...writtenIn(question.question, language)}>
      {question.question}
    </p>
    <p class="muted">{actWords[language].asked(at)}</p>
  </>
);
