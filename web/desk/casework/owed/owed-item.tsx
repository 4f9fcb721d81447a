import { type ReactNode, useRef, useState } from "react";
import { partNumber, requestOf } from "../../../../shared/contracts/fields/fields.ts";
import { defined } from "../../../../shared/defined.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useSay, useWords, useWritten } from "../../app/words/language.tsx";
import { Button, Link } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Badge, Code, Time, useDigits } from "../../ui/shows.tsx";
import { Day } from "../case/shown/promises-shown.tsx";
import { EvidenceForm, ExplainForm } from "./give-forms.tsx";
import { owedWords } from "./owed.text.ts";
import {
  isExplanation,
  isKnownCase,
  isOwn,
  nameOf,
  type Owed,
  type OwedCommitment,
  type OwedExplanation,
} from "./own.ts";

interface ItemProps<Item> {
  readonly owed: Item;
  readonly done: (reply: Owed) => void;
}

export const OwedItem = ({ owed, done }: ItemProps<Owed>) =>
  isExplanation(owed) ? <Explanation owed={owed} done={done} /> : <Commitment owed={owed} done={done} />;

const tones = {
  open: undefined,
  evidenced: "brand",
  kept: "right",
  "not-kept": "wrong",
  late: "wrong",
} as const satisfies Record<OwedCommitment["standing"], unknown>;

/**
 * A commitment or an ordered remedy. It shows at most the code of the case, since its owner may be the accused (R2).
 */
function Commitment({ owed, done }: ItemProps<OwedCommitment>) {
  const written = useWritten();
  const text = useWords(owedWords);
  const tone = tones[owed.standing];
  const { me } = useDesk();
  const name = owed.evidence ? text.showAgain : text.show;
  return (
    <li className="sheet stack near" data-owed={nameOf(owed)}>
      <div className="row spread">
        <h2 className="words" {...written(owed.what)}>
          {owed.what}
        </h2>
        <Badge {...defined({ tone })}>{text.standings[owed.standing]}</Badge>
      </div>
      <Facts owed={owed} owner={owed.owner} label={text.owner} />
      {owed.ordered && <Told title={text.ordered} {...owed.ordered} words={owed.ordered.summary} />}
      {owed.meeting && (
        <small>
          {text.meeting} <Time at={owed.meeting.at} />
        </small>
      )}
      {owed.evidence && <Told title={text.evidence} {...owed.evidence} />}
      {owed.judged && <Told title={text.judged} {...owed.judged} words={owed.judged.reason} />}
      {owed.standing !== "kept" && isOwn(owed, me) && (
        <Giving name={name} of={text.showOf(name, owed.what)}>
          {(close) => <EvidenceForm owed={owed} done={done} onClose={close} />}
        </Giving>
      )}
    </li>
  );
}

/** Inspection's request to the accused for an explanation, in inspection's own text (R2). */
function Explanation({ owed, done }: ItemProps<OwedExplanation>) {
  const written = useWritten();
  const text = useWords(owedWords);
  const { asked, given, late } = owed;
  return (
    <li className="sheet stack near" data-owed={nameOf(owed)}>
      <div className="row spread">
        <h2 className="words" {...written(asked.wanted)}>
          {asked.wanted}
        </h2>
        {given && <Badge tone="right">{text.explanation.given}</Badge>}
        {!given && (
          <Badge tone={late ? "wrong" : "brand"}>
            {late ? text.explanation.late : text.explanation.asked}
          </Badge>
        )}
      </div>
      <Facts owed={owed} owner={owed.of} label={text.explanation.of} />
      <Told title={text.explanation.summary} {...asked} words={asked.summary} />
      {given ? (
        <Told title={text.explanation.own} {...given} />
      ) : (
        <Giving name={text.explanation.give} of={text.showOf(text.explanation.give, asked.wanted)}>
          {(close) => <ExplainForm owed={owed} done={done} onClose={close} />}
        </Giving>
      )}
    </li>
  );
}

interface GivingProps {
  readonly name: string;
  /** The name of the commitment, for screen readers. */
  readonly of: string;
  readonly children: (close: () => void) => ReactNode;
}

/** The button that opens a form at the commitment; when the form closes, the focus returns to the button. */
function Giving({ name, of, children }: GivingProps) {
  const [giving, give] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    give(false);
    requestAnimationFrame(() => opener.current?.querySelector("button")?.focus());
  };
  if (giving) return children(close);
  return (
    <div ref={opener}>
      <Button aria-label={of} onPress={() => give(true)}>
        {name}
      </Button>
    </div>
  );
}

interface FactsProps {
  readonly owed: Owed;
  readonly owner: OwedCommitment["owner"];
  /** The label for the kind of commitment. */
  readonly label: string;
}

function Facts({ owed, owner, label }: FactsProps) {
  const text = useWords(owedWords);
  const say = useSay();
  return (
    <FactList
      facts={[
        [text.due, <Day key="due" day={owed.due} time={owed.time} />],
        [label, say("unit" in owner ? owner.unit.name : owner.person.name)],
        [text.ofCase, isKnownCase(owed) && <OfCase key="case" owed={owed} />],
      ]}
    />
  );
}

function OfCase({ owed: { case: code, ...owed } }: Pick<FactsProps, "owed">) {
  const text = useWords(owedWords);
  const digits = useDigits();
  const part = partNumber(code);
  const name = (
    <>
      <Code code={requestOf(code)} /> {part > 0 && text.part(digits(part))}
    </>
  );
  return "opens" in owed ? <Link to={`/cases/${code}`}>{name}</Link> : name;
}

type ToldProps = NonNullable<OwedCommitment["evidence"]> & { readonly title: string };

/** Evidence, a judgement or an explanation, with its time. */
function Told({ title, words, at, by }: ToldProps) {
  const text = useWords(owedWords);
  const say = useSay();
  return (
    <div className="quoted">
      <strong>{title}:</strong> <bdi className="words">{words}</bdi>{" "}
      <small>
        {text.by(say(by.name))} · <Time at={at} />
      </small>
    </div>
  );
}
