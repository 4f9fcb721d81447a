/** Subjects or units that the applicant's text suggests; nothing is chosen until the user chooses it (R20). */
import { useId } from "react";
import type { ReplyOf } from "../../../../../../shared/contracts/operation.ts";
import { listSuggestions } from "../../../../../../shared/contracts/staff/search.ts";
import { dayInWords } from "../../../../../design/display.ts";
import type { Bilingual } from "../../../../../design/words.ts";
import { useRead } from "../../../../app/api/use-api.ts";
import { useLanguage, useSay, useWords } from "../../../../app/words/language.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Badge, useDigits } from "../../../../ui/shows.tsx";
import { useHere } from "../../here.tsx";
import { suggestedWords } from "./suggested.text.ts";

type Reply = ReplyOf<typeof listSuggestions>["body"];

type Item = Omit<Reply["subjects"][number], "subject"> & {
  readonly label: { readonly key: string; readonly name: Bilingual };
};

interface SuggestedProps {
  readonly side: "subject" | "unit";
  readonly onChoose: (key: string) => void;
}

/** What the page sends with the step: whether the user took a suggestion, when there was one. */
export type TakenSuggestion = "taken" | "other";

/** The suggestions for the case on the screen. */
function useSuggestions() {
  const { view } = useHere();
  return useRead(listSuggestions, { params: { case: view.case } }, { stale: 60 }).body;
}

const itemsOf = (body: Reply, side: SuggestedProps["side"]): readonly Item[] =>
  side === "subject"
    ? body.subjects.map(({ subject, ...rest }) => ({ label: subject, ...rest }))
    : body.units.map(({ unit, ...rest }) => ({ label: unit, ...rest }));

/**
 * Returns the function that says whether a chosen key was among the suggestions; its result is undefined without
 * suggestions.
 */
export function useTaken(side: SuggestedProps["side"]): (key: string) => TakenSuggestion | undefined {
  const body = useSuggestions();
  const items = body ? itemsOf(body, side) : [];
  return (key) =>
    items.length === 0 ? undefined : items.some(({ label }) => label.key === key) ? "taken" : "other";
}

/** Renders nothing without suggestions. */
export function Suggested({ side, onChoose }: SuggestedProps) {
  const text = useWords(suggestedWords);
  const digits = useDigits();
  const { language } = useLanguage();
  const title = useId();
  const body = useSuggestions();
  const items = body ? itemsOf(body, side) : [];
  if (items.length === 0 || !body?.learnt) return null;
  const { cases, day } = body.learnt;
  return (
    <section className="stack near" aria-labelledby={title}>
      <h3 id={title}>{text.title}</h3>
      <p className="hint">{text.about(digits(cases), dayInWords(day, language))}</p>
      <ul className="case-calls">
        {items.map((item) => (
          <li key={item.label.key} data-suggested={item.label.key}>
            <One item={item} onChoose={() => onChoose(item.label.key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ item, onChoose }: { readonly item: Item; readonly onChoose: () => void }) {
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
