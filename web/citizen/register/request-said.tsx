/**
 * Shows the texts that the applicant wrote: the request, additions, replies, objection and rating. Texts of one kind
 * come oldest first.
 */
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { momentInWords } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import { writtenIn } from "../../design/written-in.ts";
import { requestWords } from "../follow-up/request.text.ts";
import { sentenceOf } from "../follow-up/timeline.tsx";
import type { RequestProps } from "../props.ts";

const Pairs = ({
  rows,
}: {
  readonly rows: readonly { readonly name: string; readonly value: string | undefined }[];
}) => (
  <dl class="pairs">
    {rows.map(({ name, value }) =>
      value === undefined ? null : (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
);

interface QuoteProps {
  readonly words: string;
  readonly language: Language;
  readonly at?: string;
}

const Quote = ({ words, language, at }: QuoteProps) => (
  <>
    <p class="words quoted" {...writtenIn(words, language)}>
      {words}
    </p>
    {at !== undefined && <p class="muted">{at}</p>}
  </>
);

const Own = ({ language, kind, subject, province, words }: RequestProps) => {
  const text = requestWords[language];
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{words === undefined ? text.about : text.yours}</h2>
      {words !== undefined && <Quote words={words} language={language} />}
      <Pairs
        rows={[
          { name: text.kind, value: textIn(kind, language) },
          { name: text.subject, value: textIn(subject, language) },
          { name: text.province, value: textIn(province, language) },
        ]}
      />
    </section>
  );
};

/** D5: the reasons why the deadline was extended. */
const Extensions = ({ extensions = [], language }: RequestProps) => {
  const text = requestWords[language];
  if (extensions.length === 0) return null;
  return (
    <section aria-labelledby="extended">
      <h2 id="extended">{text.extended}</h2>
      {extensions.map(({ at, due, part, reason }) => (
        <div key={`${at} ${part}`}>
          <p>{sentenceOf({ entry: "extended", at, due, part }, language)}</p>
          <Quote words={reason} language={language} at={momentInWords(at, language)} />
        </div>
      ))}
    </section>
  );
};

const Added = ({ added = [], language }: RequestProps) =>
  added.length === 0 ? null : (
    <section aria-labelledby="added">
      <h2 id="added">{requestWords[language].added}</h2>
      {added.map(({ at, words }) => (
        <Quote key={at} words={words} language={language} at={momentInWords(at, language)} />
      ))}
    </section>
  );

const Replied = ({ questions = [], language }: RequestProps) => {
  const text = requestWords[language];
  const replied = questions.filter(({ open }) => !open);
  if (replied.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{text.questions}</h2>
      {replied.map(({ case: asker, at, question, reply }) => (
        <div key={`${asker} ${at}`}>
          <p class="words raised" {...writtenIn(question, language)}>
            {question}
          </p>
          {reply !== undefined && (
            <p class="words" dir="auto">
              <strong>{text.yourReply}: </strong>
              <span {...writtenIn(reply, language)}>{reply}</span>
            </p>
          )}
        </div>
      ))}
    </section>
  );
};

const Objection = ({ objection, language }: RequestProps) =>
  objection === undefined ? null : (
    <section aria-labelledby="objection">
      <h2 id="objection">{requestWords[language].objection}</h2>
      <Quote words={objection.words} language={language} at={momentInWords(objection.at, language)} />
    </section>
  );

/** R12: the applicant's rating and its text. */
const Opinion = ({ rating, answer, language }: RequestProps) => {
  const text = requestWords[language];
  if (rating === undefined) return null;
  const said = (satisfied: boolean) => (satisfied ? text.satisfied : text.dissatisfied);
  return (
    <section aria-labelledby="opinion">
      <h2 id="opinion">{text.rating}</h2>
      <Pairs
        rows={[
          { name: text.process, value: said(rating.process) },
          { name: text.outcome, value: said(rating.outcome) },
        ]}
      />
      {answer && rating.outcome && <p>{text.closed}</p>}
    </section>
  );
};

export const Said = (props: RequestProps) => (
  <>
    <Extensions {...props} />
    <Opinion {...props} />
    <Objection {...props} />
    <Own {...props} />
    <Added {...props} />
    <Replied {...props} />
  </>
);
