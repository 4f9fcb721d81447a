import { type ReactNode, useRef, useState } from "react";
import { partNumber, requestOf } from "../../../shared/contracts/fields.ts";
import { dayInWords } from "../../design/display.ts";
import { Button } from "../design/button.tsx";
import { Badge, Code, Time, useDigits } from "../design/shows.tsx";
import { useLanguage, useSay, useWords } from "../words/language.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { owedWords } from "./owed.text.ts";
import { nameOf, type Owed } from "./own.ts";

interface ItemProps {
  readonly owed: Owed;
  readonly done: (reply: Owed) => void;
}

const tones = {
  open: undefined,
  evidenced: "brand",
  kept: "right",
  "not-kept": "wrong",
  late: "wrong",
} as const satisfies Record<Owed["standing"], unknown>;

/** A commitment, and of its case nothing but the code: whoever owes it may be in conflict with the case (R2). */
export function OwedItem({ owed, done }: ItemProps) {
  const text = useWords(owedWords);
  const tone = tones[owed.standing];
  const [giving, give] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    give(false);
    requestAnimationFrame(() => opener.current?.querySelector("button")?.focus());
  };
  const name = owed.evidence ? text.showAgain : text.show;
  return (
    <li className="sheet stack near" data-owed={nameOf(owed)}>
      <div className="row spread">
        <h2 className="words" dir="auto">
          {owed.what}
        </h2>
        <Badge {...(tone && { tone })}>{text.standings[owed.standing]}</Badge>
      </div>
      <Facts owed={owed} />
      {owed.evidence && <Told title={text.evidence} {...owed.evidence} />}
      {owed.judged && <Told title={text.judged} {...owed.judged} words={owed.judged.reason} />}
      {giving ? (
        <EvidenceForm owed={owed} done={done} onClose={close} />
      ) : (
        owed.standing !== "kept" && (
          <div ref={opener}>
            <Button aria-label={text.showOf(name, owed.what)} onPress={() => give(true)}>
              {name}
            </Button>
          </div>
        )
      )}
    </li>
  );
}

function Facts({ owed }: Pick<ItemProps, "owed">) {
  const text = useWords(owedWords);
  const say = useSay();
  const digits = useDigits();
  const { language } = useLanguage();
  const part = partNumber(owed.case);
  const name = "unit" in owed.owner ? owed.owner.unit.name : owed.owner.person.name;
  return (
    <dl className="facts">
      <Fact name={text.due}>
        <time dateTime={owed.due}>{dayInWords(owed.due, language)}</time>
      </Fact>
      <Fact name={text.owner}>{say(name)}</Fact>
      <Fact name={text.ofCase}>
        <Code code={requestOf(owed.case)} /> {part > 0 && text.part(digits(part))}
      </Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

type ToldProps = NonNullable<Owed["evidence"]> & { readonly title: string };

/** What somebody said of it, and when. */
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
