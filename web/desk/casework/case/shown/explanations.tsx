import type { ReactNode } from "react";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { AsWritten, Badge, Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { Day } from "./promises-shown.tsx";

type Explanation = NonNullable<CaseView["explanations"]>[number];

/** R2: inspection's requests to the accused for an explanation, with dates and replies. */
export function Explanations({ view }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords).explanations;
  const { explanations = [], ended } = view;
  if (explanations.length === 0) return null;
  return (
    <section className="sheet stack near" aria-labelledby="case-explanations">
      <h2 id="case-explanations">{text.title}</h2>
      <ol className="case-commitments">
        {explanations.map((explanation) => (
          <li key={explanation.number}>
            <Asked explanation={explanation} awaited={ended === undefined} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AskedProps {
  readonly explanation: Explanation;
  /** Whether inspection still waits for the explanation. */
  readonly awaited: boolean;
}

function Asked({ explanation, awaited }: AskedProps) {
  const text = useWords(caseworkWords).explanations;
  const say = useSay();
  const { of, due, time, late, asked, given } = explanation;
  const who = say("unit" in of ? of.unit.name : of.person.name);
  return (
    <>
      <div className="row">
        <b>{who}</b>
        {given && <Badge tone="right">{text.given}</Badge>}
        {!given && awaited && (
          <Badge tone={late ? "wrong" : "brand"}>{late ? text.late : text.awaited}</Badge>
        )}
        {!given && !awaited && <Badge tone="brand">{text.over}</Badge>}
        <small>
          {text.due} <Day day={due} time={time} />
        </small>
      </div>
      <Said title={text.asked(say(asked.by.name))} at={asked.at}>
        <AsWritten>{asked.summary}</AsWritten>
        <AsWritten>{asked.wanted}</AsWritten>
      </Said>
      {given && (
        <Said title={text.explained(say(given.by.name))} at={given.at}>
          <AsWritten>{given.words}</AsWritten>
        </Said>
      )}
    </>
  );
}

interface SaidProps {
  readonly title: string;
  readonly at: string;
  readonly children: ReactNode;
}

const Said = ({ title, at, children }: SaidProps) => (
  <div className="case-asked">
    <small>
      {title} <Time at={at} />
    </small>
    {children}
  </div>
);
