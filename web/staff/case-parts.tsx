/** What a case page shows: the request, the answer, the way of the case. */
import { digits, momentShort } from "../design/display.ts";
import type { Bilingual } from "../design/words.ts";
import { caseWords } from "./case.text.ts";
import type { CaseProps, HopView, MarkView } from "./props.ts";

type Language = CaseProps["language"];

interface MarkProps {
  readonly name: string;
  readonly at: string;
  readonly by?: Bilingual | undefined;
  readonly language: Language;
}

const Mark = ({ name, at, by, language }: MarkProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <time datetime={at}>{momentShort(at, language)}</time>
      {by && <small>{by[language]}</small>}
    </dd>
  </div>
);

export const Request = ({ case: shown, language }: CaseProps) => {
  const text = caseWords[language];
  return (
    <section aria-labelledby="request">
      <h2 id="request">{text.request}</h2>
      <p class="words quoted" dir="auto">
        {shown.words}
      </p>
      <h2>{text.points}</h2>
      {shown.points.length === 0 ? (
        <p class="muted">{text.noPoints}</p>
      ) : (
        <ol class="points">
          {shown.points.map((point) => (
            <li key={point} dir="auto">
              {point}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

export const Facts = ({ case: shown, language }: CaseProps) => {
  const text = caseWords[language];
  const facts: readonly (readonly [string, Bilingual | undefined])[] = [
    [text.kind, shown.kind],
    [text.subject, shown.subject],
    [text.province, shown.province],
    [text.unit, shown.unit],
    [text.expert, shown.expert],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value[language]}</dd>
            </div>
          ),
      )}
      <Mark name={text.registered} at={shown.registeredAt} language={language} />
    </dl>
  );
};

/** The draft or the published answer, in full: the approver reads it beside the request. */
export const Answer = ({ case: shown, language }: CaseProps) => {
  const text = caseWords[language];
  const { draft, stage, points } = shown;
  if (!draft || stage === "waiting") return null;
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">{stage === "answered" ? text.answer : text.approve.heading}</h2>
      <p class="outcome">
        {text.draft.outcome}: <strong>{draft.outcome.name[language]}</strong>
      </p>
      <ol class="answers">
        {draft.answers.map((answer, at) => (
          <li key={points[at] ?? at}>
            <h3>{text.draft.point(digits(at + 1, language))}</h3>
            <p class="words" dir="auto">
              {answer}
            </p>
          </li>
        ))}
      </ol>
      <h3>{text.reasoning}</h3>
      <p class="words" dir="auto">
        {draft.reasoning}
      </p>
      <p class="muted">{text.draftBy(draft.by[language], momentShort(draft.at, language))}</p>
    </section>
  );
};

/** Why the approver wants it corrected. */
export const SentBack = ({ case: shown, language }: CaseProps) => {
  const sentBack = shown.stage === "in-hand" ? shown.draft?.sentBack : undefined;
  if (!sentBack) return null;
  return (
    <section class="note">
      <p>{caseWords[language].sentBack(sentBack.by[language], momentShort(sentBack.at, language))}</p>
      <p class="words" dir="auto">
        {sentBack.reason}
      </p>
    </section>
  );
};

function cameBy({ kind, from }: HopView, language: Language): string {
  const { hop } = caseWords[language];
  return kind === "opened" ? hop.opened : hop[kind](from?.[language] ?? "");
}

const HopMarks = ({ hop, language }: { readonly hop: HopView; readonly language: Language }) => {
  const text = caseWords[language].hop;
  const marks: readonly (readonly [string, MarkView | undefined])[] = [
    [text.seen, hop.seen],
    [text.accepted, hop.accepted],
    [text.returnedMark, hop.returned],
    [text.answered, hop.answered],
  ];
  return (
    <dl class="marks">
      <Mark name={text.received} at={hop.receivedAt} language={language} />
      {marks.map(([name, mark]) => mark && <Mark key={name} name={name} {...mark} language={language} />)}
    </dl>
  );
};

/** R3: every hop with sender, receiver, reason and times. */
export const Way = ({ case: shown, language }: CaseProps) => {
  const text = caseWords[language];
  return (
    <section class="way" aria-labelledby="way">
      <h2 id="way">{text.way}</h2>
      <ol class="thread">
        {shown.hops.map((hop, at) => (
          <li key={hop.receivedAt} aria-current={at === shown.hops.length - 1 ? "step" : undefined}>
            <strong>{hop.unit[language]}</strong>
            <p>
              {cameBy(hop, language)}
              {hop.by && text.hop.sender(hop.by[language])}
            </p>
            <p class="words reason" dir="auto">
              {hop.reason}
            </p>
            <HopMarks hop={hop} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
};
