/**
 * The published answers to a request (R10): the answer to the whole request, the answers to parts of the request (R6),
 * and after an objection the first answer beside the final answer (R13).
 */
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { TrackingCode } from "../../design/code.tsx";
import { dayInWords, digits, happenedInWords } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import { writtenIn } from "../../design/written-in.ts";
import type { AnswerView, RequestProps } from "../props.ts";
import { answerWords } from "./answer.text.ts";

interface Props {
  readonly answer: AnswerView;
  readonly language: Language;
}

const Points = ({ answer, language }: Props) => {
  const text = answerWords[language];
  return (
    <ol class="answers">
      {answer.points.map(({ point, answer: reply }, at) => (
        <li key={point}>
          <h3>{text.point(digits(at + 1, language))}</h3>
          <p class="words raised" {...writtenIn(point, language)}>
            {point}
          </p>
          <p class="words" dir="auto">
            <strong>{text.reply}: </strong>
            <span {...writtenIn(reply, language)}>{reply}</span>
          </p>
        </li>
      ))}
    </ol>
  );
};

/** The commitments of an answer (R11), each with its last day and its state. */
const Commitments = ({ answer, language }: Props) => {
  const text = answerWords[language];
  if (!answer.commitments?.length) return null;
  return (
    <>
      <h3>{text.commitments}</h3>
      <ul class="commitments">
        {answer.commitments.map(({ what, due, standing }) => (
          <li key={what}>
            <span class="words" {...writtenIn(what, language)}>
              {what}
            </span>
            <small>{text.due(dayInWords(due, language))}</small>
            <strong>{text.standings[standing]}</strong>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Names the body to which the matter was transferred (R5), and the earlier request with the same answer (R14). */
const Elsewhere = ({ answer: { transferredTo, earlier }, language }: Props) => {
  const text = answerWords[language];
  return (
    <>
      {transferredTo !== undefined && (
        <p class="words" dir="auto">
          <strong>{text.transferredTo}: </strong>
          <span {...writtenIn(transferredTo, language)}>{transferredTo}</span>
        </p>
      )}
      {earlier !== undefined && (
        <p>
          {text.earlier} <TrackingCode code={earlier} language={language} />
        </p>
      )}
    </>
  );
};

const Body = ({ answer, language }: Props) => {
  const text = answerWords[language];
  return (
    <>
      <p class="outcome">
        {text.outcome}: <strong>{textIn(answer.outcome, language)}</strong>
      </p>
      <Points answer={answer} language={language} />
      <h3>{text.reasoning}</h3>
      <p class="words" {...writtenIn(answer.reasoning, language)}>
        {answer.reasoning}
      </p>
      <Elsewhere answer={answer} language={language} />
      <Commitments answer={answer} language={language} />
      <p class="muted">{text.given(textIn(answer.unit, language), happenedInWords(answer.at, language))}</p>
    </>
  );
};

const Answer = ({ id, title, ...props }: Props & { readonly id: string; readonly title: string }) => (
  <section class="answer" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <Body {...props} />
  </section>
);

/** All answers of the request: the newest answer, the first answer before an objection, and the answers to parts. */
export const Answers = ({ answer, firstAnswer, parts = [], language, timeline }: RequestProps) => {
  const text = answerWords[language];
  const decidedAgain = !firstAnswer && timeline.some(({ entry }) => entry === "objection-received");
  return (
    <>
      {answer && (
        <Answer
          id="answer"
          title={firstAnswer ? text.final : decidedAgain ? text.first : text.answer}
          answer={answer}
          language={language}
        />
      )}
      {firstAnswer && (
        <Answer id="first-answer" title={text.first} answer={firstAnswer} language={language} />
      )}
      {parts.map((part) => (
        <Answer
          key={part.part}
          id={`part-${part.part}`}
          title={text.part(digits(part.part, language))}
          answer={part}
          language={language}
        />
      ))}
    </>
  );
};
