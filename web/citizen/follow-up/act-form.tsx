/** The form of one of the applicant's steps, the same on its own page and on the request's. */
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
  /** The request; if the session ends while the applicant writes, the text waits for it. */
  readonly code: string;
  readonly csrf: string;
  readonly formKey: string;
  readonly language: Language;
  readonly question?: QuestionView | undefined;
  readonly knownTo?: KnownTo | undefined;
  readonly values: Values<"words" | "process" | "outcome">;
  readonly errors: readonly FieldError[];
  /** Set on pages with several forms: keeps their ids and keys apart. */
  readonly mark?: string;
}

/** The steps that need a text, rather than a tap or a choice. */
const worded = (action: ApplicantAction): action is "add" | "reply" | "object" =>
  action === "add" || action === "reply" || action === "object";

/** C15: tells hidden applicants beside the field who reads their words. */
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

/** R12: separate questions on handling and outcome, with nothing preselected. */
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
 * C12: additions may be files, with or without words. A script sends the words first and the files after them; without a
 * script, a second button leads to the form that sends a file.
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
  /** When, in words. */
  readonly at: string;
}) => (
  <>
    <p class="words quoted" {...writtenIn(question.question, language)}>
      {question.question}
    </p>
    <p class="muted">{actWords[language].asked(at)}</p>
  </>
);
