/** The page on which an outside body reads a question and answers it (R7). */

import { textIn } from "../../../shared/contracts/fields/language.ts";
import { momentInWords } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden, TextArea } from "../../design/field.tsx";
import type { FieldError, Frame, Values } from "../../design/frame.ts";
import { TickIcon } from "../../design/icons.tsx";
import { lastMinuteOf } from "../../design/last-minute.ts";
import type { Bilingual } from "../../design/words.ts";
import { writtenIn } from "../../design/written-in.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { outsideWords } from "./outside.text.ts";

/** The question and the texts that were released to the body. */
interface OpenQuestion {
  readonly state: "open";
  readonly body: string | Bilingual;
  readonly question: string;
  readonly unit: Bilingual;
  readonly askedAt: string;
  readonly until: string;
  readonly texts: readonly {
    readonly what: "description" | "information" | "reply";
    readonly text: string;
  }[];
}

export interface OutsideProps extends Frame {
  readonly opened:
    | OpenQuestion
    | { readonly state: "answered"; readonly at: string }
    | { readonly state: "expired" | "revoked" | "replaced" | "closed" };
  /** The address of the page, to which the form posts `answer`. */
  readonly action: string;
  readonly formKey: string;
  readonly values: Values<"answer">;
  readonly errors: readonly FieldError[];
  /** `answer`: the answer was just taken; `again`: it was not, since another answer came first. */
  readonly noted?: "answer" | "again";
}

export const OutsidePage = (props: OutsideProps) => {
  const { opened } = props;
  return opened.state === "open" ? <Open {...props} question={opened} /> : <Shut {...props} />;
};

const Open = ({ question: asked, ...props }: OutsideProps & { readonly question: OpenQuestion }) => {
  const { language, errors, organisation } = props;
  const text = outsideWords[language];
  const body = typeof asked.body === "string" ? asked.body : textIn(asked.body, language);
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors}>
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading(body)}</h1>
      <p>{text.lead(textIn(organisation.name, language))}</p>
      <dl class="pairs">
        <div>
          <dt>{text.unit}</dt>
          <dd>{textIn(asked.unit, language)}</dd>
        </div>
        <div>
          <dt>{text.askedAt}</dt>
          <dd>{momentInWords(asked.askedAt, language)}</dd>
        </div>
        <div>
          <dt>{text.until}</dt>
          <dd>{momentInWords(lastMinuteOf(asked.until), language)}</dd>
        </div>
      </dl>
      <section aria-labelledby="question">
        <h2 id="question">{text.question}</h2>
        <p class="words" {...writtenIn(asked.question, language)}>
          {asked.question}
        </p>
      </section>
      {asked.texts.length > 0 && <Released {...props} texts={asked.texts} />}
      <Answer {...props} />
    </CitizenLayout>
  );
};

const Released = ({ language, texts }: Pick<OutsideProps, "language"> & Pick<OpenQuestion, "texts">) => {
  const text = outsideWords[language];
  return (
    <section aria-labelledby="released">
      <h2 id="released">{text.released}</h2>
      <p class="note">{text.hidden}</p>
      {texts.map(({ what, text: written }) => (
        <div key={`${what} ${written}`}>
          <h3>{text.what[what]}</h3>
          <p class="words" {...writtenIn(written, language)}>
            {written}
          </p>
        </div>
      ))}
    </section>
  );
};

const Answer = ({ language, errors, csrf, formKey, action, values }: OutsideProps) => {
  const text = outsideWords[language];
  return (
    <>
      <form method="post" action={action} novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <TextArea
          name="answer"
          label={text.answer}
          hint={text.hint}
          rows={8}
          value={values.answer}
          {...{ language, errors }}
        />
        <p class="note">{text.once}</p>
        <div class="buttons">
          <button type="submit" class="main">
            {text.submit}
          </button>
        </div>
      </form>
      <p class="muted">{text.letter}</p>
    </>
  );
};

const Shut = (props: OutsideProps) => {
  const { language, opened, noted } = props;
  const text = outsideWords[language];
  if (opened.state === "open") return null;
  const { title, lead } = text.shut[opened.state];
  return (
    <CitizenLayout frame={props} title={title} errors={[]}>
      {opened.state === "answered" && noted !== undefined && (
        <p class={noted === "answer" ? "noted" : "warning"} role="status" tabindex={-1} autofocus>
          {noted === "answer" && <TickIcon />}
          {noted === "answer" ? text.notedAnswer : text.notedAgain}
        </p>
      )}
      <h1>{title}</h1>
      <p>
        {typeof lead === "string"
          ? lead
          : lead(opened.state === "answered" ? momentInWords(opened.at, language) : "")}
      </p>
    </CitizenLayout>
  );
};
