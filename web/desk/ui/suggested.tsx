/** Kinds, subjects or units that a text suggests; nothing is chosen until the user chooses it (R20). */
import "./suggested.css";
import { useId } from "react";
import type { ReplyOf } from "../../../shared/contracts/operation.ts";
import type { listSuggestions } from "../../../shared/contracts/staff/search.ts";
import { dayInWords } from "../../design/display.ts";
import type { Bilingual } from "../../design/words.ts";
import { useLanguage, useSay, useWords } from "../app/words/language.tsx";
import { Button } from "./button.tsx";
import { Badge, useDigits } from "./shows.tsx";
import { suggestedWords } from "./suggested.text.ts";

type Reply = ReplyOf<typeof listSuggestions>["body"];

export type Side = "kind" | "subject" | "unit";

export interface Suggestion extends Omit<Reply["subjects"][number], "subject"> {
  readonly label: { readonly key: string; readonly name: Bilingual };
}

/** The suggestions of each side in a reply; a reply to a clerk has no units. */
export function suggestionsIn({
  kinds,
  subjects,
  units = [],
}: Pick<Reply, "kinds" | "subjects"> & Partial<Reply>): Readonly<Record<Side, readonly Suggestion[]>> {
  return {
    kind: kinds.map(({ kind: label, ...rest }) => ({ label, ...rest })),
    subject: subjects.map(({ subject: label, ...rest }) => ({ label, ...rest })),
    unit: units.map(({ unit: label, ...rest }) => ({ label, ...rest })),
  };
}

interface SuggestedProps {
  readonly side: Side;
  readonly items: readonly Suggestion[];
  readonly learnt: Reply["learnt"];
  readonly onChoose: (key: string) => void;
}

/** Renders nothing without suggestions. */
export function Suggested({ side, items, learnt, onChoose }: SuggestedProps) {
  const text = useWords(suggestedWords);
  const digits = useDigits();
  const { language } = useLanguage();
  const title = useId();
  if (items.length === 0 || !learnt) return null;
  return (
    <section className="stack near" aria-labelledby={title}>
      <p className="suggested-title" id={title}>
        {text.titles[side]}
      </p>
      <p className="hint">{text.about(digits(learnt.cases), dayInWords(learnt.day, language))}</p>
      <ul className="suggested">
        {items.map((item) => (
          <li key={item.label.key} data-suggested={item.label.key}>
            <One item={item} onChoose={() => onChoose(item.label.key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ item, onChoose }: { readonly item: Suggestion; readonly onChoose: () => void }) {
  const text = useWords(suggestedWords);
  const say = useSay();
  const digits = useDigits();
  const name = say(item.label.name);
  const { record } = item;
  return (
    <>
      <div className="row">
        <strong>{name}</strong>
        <Badge>{text.bands[item.band]}</Badge>
        <Button look="quiet" aria-label={text.chooseOf(name)} onPress={onChoose}>
          {text.choose}
        </Button>
      </div>
      <p className="soft">
        {text.why} <bdi>{item.words.join("، ")}</bdi>
      </p>
      {record && <p className="soft">{text.record(digits(record.right), digits(record.cases))}</p>}
    </>
  );
}
