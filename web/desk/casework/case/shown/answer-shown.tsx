import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords, useWritten } from "../../../app/words/language.tsx";
import { Link } from "../../../ui/button.tsx";
import { AsWritten, Code, Notice, Time, useDigits } from "../../../ui/shows.tsx";
import { caseWords } from "../case.text.ts";
import { Promises } from "./promises-shown.tsx";
import type { Who } from "./who.ts";

type Draft = NonNullable<CaseView["draft"]>;

export interface AnswerText {
  readonly outcome: string;
  readonly points: readonly { readonly raised: string; readonly answer: string }[];
  readonly reasoning: string;
  /** R5: the body to which the matter is transferred. */
  readonly transferredTo?: string | undefined;
  /** R14: the tracking code of the earlier request with the same answer. */
  readonly earlier?: string | undefined;
  /** R11: the commitments, with owner and last day. */
  readonly commitments?:
    | readonly { readonly what: string; readonly due: string; readonly owner: Who }[]
    | undefined;
}

/** An answer in full: outcome, text for each point, and reasons (R10). */
export function Answer({ answer }: { readonly answer: AnswerText }) {
  const written = useWritten();
  const text = useWords(caseWords).answer;
  return (
    <div className="case-answer">
      <p>
        {text.outcome}: <strong>{answer.outcome}</strong>
      </p>
      {answer.transferredTo && <p dir="auto">{text.transferredTo(answer.transferredTo)}</p>}
      {answer.earlier && (
        <p>
          {text.earlier}: <Code code={answer.earlier} />
        </p>
      )}
      <ol>
        {answer.points.map(({ raised, answer }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name and never move
          <li key={at}>
            <p className="raised" {...written(raised)}>
              {raised}
            </p>
            <AsWritten>{answer}</AsWritten>
          </li>
        ))}
      </ol>
      <h3>{text.reasoning}</h3>
      <AsWritten>{answer.reasoning}</AsWritten>
      <Promises promises={answer.commitments ?? []} />
    </div>
  );
}

/** The draft that waits for approval, or the given answer, with author and approver. */
export function AnswerShown({ view }: { readonly view: CaseView }) {
  const text = useWords(caseWords).answer;
  const say = useSay();
  const { draft, answered } = view;
  if (!draft) return null;
  return (
    <div className="sheet case-answer-shown">
      <h2 id="case-answer">{answered ? text.given : text.draft}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer is scrolled by the keyboard too */}
      <section className="case-scroll" tabIndex={0} aria-labelledby="case-answer">
        <Answer answer={{ ...draft.answer, outcome: say(draft.answer.outcome.name) }} />
      </section>
      <small>
        {text.by(say(draft.by.name))} <Time at={draft.at} />
        {answered && (
          <>
            {" · "}
            {answered.by.username === draft.by.username ? text.sent : text.approvedBy(say(answered.by.name))}{" "}
            <Time at={answered.at} />
          </>
        )}
      </small>
    </div>
  );
}

/** The sources from which the text was taken (R21); staff see them, the applicant does not. */
export function Sources({ view }: { readonly view: CaseView }) {
  const reused = view.draft?.reused;
  const text = useWords(caseWords).answer;
  const say = useSay();
  const digits = useDigits();
  if (!reused) return null;
  return (
    <section className="sheet stack near no-print" aria-labelledby="case-sources">
      <h2 id="case-sources">{text.sources}</h2>
      <ul className="case-plain-list">
        {reused.blocks.map(({ key, name, directory }) => (
          <li key={key}>
            <small>{text.block(say(name), digits(directory))}</small>
          </li>
        ))}
        {reused.precedents.map(({ case: code, unit, answeredAt }) => (
          <li key={code}>
            <small>
              {text.precedent}{" "}
              <Link to={`/cases/${code}`}>
                <Code code={code} />
              </Link>{" "}
              · {say(unit.name)}
              {answeredAt && (
                <>
                  {" "}
                  · <Time at={answeredAt} as="long" />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The approver's reason for sending the draft back to its author. */
export function SentBack({ sentBack }: { readonly sentBack: Draft["sentBack"] }) {
  const text = useWords(caseWords).answer;
  const say = useSay();
  if (!sentBack) return null;
  return (
    <Notice now>
      <strong>{text.sentBack(say(sentBack.by.name))}</strong> <Time at={sentBack.at} />
      <AsWritten>{sentBack.reason}</AsWritten>
    </Notice>
  );
}
