import { digits, momentInWords } from "../design/display.ts";
import { Hidden } from "../design/field.tsx";
import { CitizenLayout } from "./citizen-layout.tsx";
import type { AnswerView, RequestProps } from "./props.ts";
import { requestWords } from "./request.text.ts";
import { Standing, Timeline } from "./timeline.tsx";

type Language = RequestProps["language"];

const Points = ({ answer, language }: { readonly answer: AnswerView; readonly language: Language }) => {
  const text = requestWords[language];
  return (
    <ol class="answers">
      {answer.points.map(({ point, answer: reply }, at) => (
        <li key={point}>
          <h3>{text.point(digits(at + 1, language))}</h3>
          <p class="words raised" dir="auto">
            {point}
          </p>
          <p class="words" dir="auto">
            <strong>{text.reply}: </strong>
            {reply}
          </p>
        </li>
      ))}
    </ol>
  );
};

/** R10: the outcome, an answer to each point, and the reasons. */
const Answer = ({ answer, language }: { readonly answer: AnswerView; readonly language: Language }) => {
  const text = requestWords[language];
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">{text.answer}</h2>
      <p class="outcome">
        {text.outcome}: <strong>{answer.outcome[language]}</strong>
      </p>
      <Points answer={answer} language={language} />
      <h3>{text.reasoning}</h3>
      <p class="words" dir="auto">
        {answer.reasoning}
      </p>
      <p class="muted">{text.given(answer.unit[language], momentInWords(answer.at, language))}</p>
    </section>
  );
};

const Own = ({ language, kind, subject, province, words }: RequestProps) => {
  const text = requestWords[language];
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{text.yours}</h2>
      <p class="words quoted" dir="auto">
        {words}
      </p>
      <dl class="pairs">
        {[
          { name: text.kind, value: kind },
          { name: text.subject, value: subject },
          { name: text.province, value: province },
        ].map(({ name, value }) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value[language]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
};

const Leave = ({ csrf, language }: RequestProps) => {
  const text = requestWords[language];
  return (
    <section class="leave">
      <p class="hint">{text.signOutHint}</p>
      <form method="post" action="/sign-out">
        <Hidden values={{ csrf }} />
        <button type="submit">{text.signOut}</button>
        <button type="button" class="quiet" hidden data-enhanced data-print>
          {text.print}
        </button>
      </form>
    </section>
  );
};

/** After the one-time code: everything public about the request; the answer first (C14, R10). */
export const RequestPage = (props: RequestProps) => {
  const { language, answer, more } = props;
  const text = requestWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} section={more ? "my" : "track"}>
      {more && (
        <p>
          <a href="/my">{text.back}</a>
        </p>
      )}
      <Standing {...props} />
      {answer ? <Answer answer={answer} language={language} /> : <p class="note">{text.none}</p>}
      <Own {...props} />
      <Timeline {...props} />
      <Leave {...props} />
    </CitizenLayout>
  );
};
