import { useEffect, useRef } from "react";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { Code, Time } from "../design/shows.tsx";
import { useDesk } from "../shell/desk.tsx";
import { useSay, useWords } from "../words/language.tsx";
import { applicantsWords } from "./applicants.text.ts";
import type { ShownRequest } from "./applicants.tsx";

type Entry = ShownRequest["status"]["timeline"][number];

/** An entry of the public timeline in words. */
export function useEntrySentence(): (entry: Entry) => string {
  const { entries } = useWords(applicantsWords);
  const say = useSay();
  return ({ entry, unit }) => entries[entry](unit ? say(unit.name) : "");
}

/** What the applicant is told: where it stands, its way, the answer. To be read aloud, or printed and given. */
export function Shown({ shown: { status, answer } }: { readonly shown: ShownRequest }) {
  const text = useWords(applicantsWords);
  const say = useSay();
  const sentence = useEntrySentence();
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => here.current?.focus(), []);
  const last = status.timeline.at(-1);
  return (
    <article className="sheet stack applicant-shown" aria-labelledby="shown">
      <p className="only-print">{say(useDesk().organisation)}</p>
      <div className="row spread">
        <h2 id="shown" tabIndex={-1} ref={here}>
          {last && sentence(last)}
        </h2>
        <div className="no-print">
          <Button onPress={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </Button>
        </div>
      </div>
      <Facts status={status} />
      {answer ? <Answer answer={answer} /> : <p>{text.noAnswer}</p>}
      <Way timeline={status.timeline} />
      <p className="only-print">
        {text.printedAt} <Time at={new Date().toISOString()} as="long" />
      </p>
    </article>
  );
}

function Facts({ status }: Pick<ShownRequest, "status">) {
  const text = useWords(applicantsWords);
  const say = useSay();
  const { trackingCode, kind, subject, holder, answered } = status;
  return (
    <dl className="facts">
      <div>
        <dt>{text.code}</dt>
        <dd>
          <Code code={trackingCode} />
        </dd>
      </div>
      <div>
        <dt>{say(kind.name)}</dt>
        <dd>{say(subject.name)}</dd>
      </div>
      {holder && (
        <div>
          <dt>{answered ? text.answeredBy : text.holder}</dt>
          <dd>{say(holder.name)}</dd>
        </div>
      )}
    </dl>
  );
}

function Way({ timeline }: { readonly timeline: readonly Entry[] }) {
  const text = useWords(applicantsWords);
  const sentence = useEntrySentence();
  return (
    <section aria-labelledby="way">
      <h3 id="way">{text.way}</h3>
      <ol className="applicant-way">
        {timeline.map((entry) => (
          <li key={entry.entry + entry.at}>
            <strong>{sentence(entry)}</strong> <Time at={entry.at} as="long" />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<ShownRequest["answer"]> }) {
  const text = useWords(applicantsWords);
  const say = useSay();
  return (
    <section className="stack near" aria-labelledby="answer">
      <h3 id="answer">{text.answer}</h3>
      <p>
        {text.outcome}: <strong>{say(answer.outcome.name)}</strong>
      </p>
      <ol className="applicant-points">
        {answer.points.map(({ raised, answer: words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name and never move
          <li key={at}>
            <p className="soft" dir="auto">
              {raised}
            </p>
            <p className="words" dir="auto">
              {words}
            </p>
          </li>
        ))}
      </ol>
      <h4>{text.reasoning}</h4>
      <p className="words" dir="auto">
        {answer.reasoning}
      </p>
    </section>
  );
}
