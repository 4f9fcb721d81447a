import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Link } from "../../../ui/button.tsx";
import { Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { useSeesAll } from "../use-sees-all.ts";
import { Answer } from "./answer-shown.tsx";

/** R6: the parts of a split case, each with unit, points and state. */
export function Parts({ view }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords);
  const say = useSay();
  const digits = useDigits();
  const seesAll = useSeesAll();
  const { parts = [] } = view;
  if (parts.length === 0) return null;
  return (
    <section className="sheet stack near" aria-labelledby="case-parts">
      <h2 id="case-parts">{text.parts.title}</h2>
      <ul className="case-parts">
        {parts.map(({ case: code, number, unit, points, answeredAt, answer }) => (
          <li key={code}>
            {seesAll ? (
              <Link to={`/cases/${code}`}>{text.parts.part(digits(number))}</Link>
            ) : (
              <b>{text.parts.part(digits(number))}</b>
            )}
            <span>{say(unit.name)}</span>
            <small>{text.parts.points(points.map((at) => digits(at + 1)).join(text.and))}</small>
            <PartStanding answeredAt={answeredAt} />
            {answer && (
              <details className="case-part-answer">
                <summary>{text.parts.answer}</summary>
                <Answer answer={{ ...answer, outcome: say(answer.outcome.name) }} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {parts.some(({ answeredAt }) => answeredAt === undefined) && (
        <p className="hint">{text.parts.closes}</p>
      )}
    </section>
  );
}

function PartStanding({ answeredAt }: { readonly answeredAt: string | undefined }) {
  const text = useWords(caseworkWords).parts;
  if (answeredAt === undefined) return <Badge>{text.open}</Badge>;
  return (
    <Badge tone="right">
      {text.answered} <Time at={answeredAt} />
    </Badge>
  );
}
