import { useState } from "react";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { AsWritten, Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { type Commitment, isOwn, verdictsOn } from "../steps/parts/promises.ts";
import { JudgeForm } from "./judge-form.tsx";
import { Day } from "./promises-shown.tsx";
import { Publication } from "./publication.tsx";

/** R11: the commitments with their state, and the form that judges whether one was kept. */
export function Commitments({ view }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords).commitments;
  const { commitments = [] } = view;
  if (commitments.length === 0) return null;
  return (
    <section className="sheet stack near" aria-labelledby="case-commitments">
      <h2 id="case-commitments">{text.title}</h2>
      <ol className="case-commitments">
        {commitments.map((commitment) => (
          <li key={commitment.number}>
            <Promised commitment={commitment} />
            <Said title={text.evidence} said={commitment.evidence} />
            <Said title={text.judged} said={commitment.judged} />
            <ToDo commitment={commitment} mayI={view.mayI} />
            <Publication commitment={commitment} mayI={view.mayI} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const tones = {
  open: "brand",
  evidenced: "now",
  kept: "right",
  "not-kept": "wrong",
  late: "wrong",
} as const satisfies Record<Commitment["standing"], unknown>;

function Promised({ commitment }: { readonly commitment: Commitment }) {
  const text = useWords(caseworkWords).commitments;
  const say = useSay();
  const { what, owner, due, time, standing, ordered, meeting } = commitment;
  return (
    <>
      {meeting && (
        <small>
          {text.meeting} <Time at={meeting.at} />
        </small>
      )}
      {ordered && (
        <div className="case-asked">
          <small>
            {text.ordered(say(ordered.by.name))} <Time at={ordered.at} />
          </small>
          <AsWritten>{ordered.summary}</AsWritten>
        </div>
      )}
      <AsWritten>{what}</AsWritten>
      <div className="row">
        <Badge tone={tones[standing]}>{text.standing[standing]}</Badge>
        <small>
          {text.owner}: {say("unit" in owner ? owner.unit.name : owner.person.name)} · {text.due}{" "}
          <Day day={due} time={time} />
        </small>
      </div>
    </>
  );
}

interface SaidProps {
  readonly title: string;
  readonly said: Commitment["evidence"] | Commitment["judged"];
}

function Said({ title, said }: SaidProps) {
  const say = useSay();
  if (!said) return null;
  return (
    <div className="case-asked">
      <small>
        {title}: {say(said.by.name)} <Time at={said.at} />
      </small>
      <AsWritten>{"words" in said ? said.words : said.reason}</AsWritten>
    </div>
  );
}

interface ToDoProps extends Pick<CaseView, "mayI"> {
  readonly commitment: Commitment;
}

/** The steps on a commitment. Its owner gives evidence on the screen of commitments; another person judges it here. */
function ToDo({ commitment, mayI }: ToDoProps) {
  const text = useWords(caseworkWords).commitments;
  const digits = useDigits();
  const { me } = useDesk();
  const [verdict, judge] = useState<"kept" | "not-kept">();
  const verdicts = mayI.includes("judge-commitment") ? verdictsOn(commitment, me.username) : [];
  const own = mayI.includes("give-evidence") && isOwn(commitment, me) && commitment.standing !== "kept";
  if (!own && verdicts.length === 0) return null;
  if (verdict !== undefined && verdicts.includes(verdict))
    return <JudgeForm commitment={commitment} verdict={verdict} onClose={() => judge(undefined)} />;
  return (
    <div className="row no-print">
      {own && <LinkButton to="/owed">{text.give}</LinkButton>}
      {verdicts.map((each) => (
        <Button
          key={each}
          aria-label={text.judge[each](digits(commitment.number))}
          onPress={() => judge(each)}
        >
          {each === "kept" ? text.kept : text.notKept}
        </Button>
      ))}
      {verdicts.length > 0 && !commitment.evidence && <span className="hint">{text.noEvidence}</span>}
    </div>
  );
}
