/** The figures on the requests of the current month, and the number of open requests. */
import type { ReactNode } from "react";
import { useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { figuresWords } from "./figures.text.ts";
import { type FiguresShown, onTimeShare, openIn, percentOf, responseShare } from "./shares.ts";

export function Facts({ figures: { counts, backlog } }: { readonly figures: FiguresShown }) {
  const text = useWords(figuresWords);
  const digits = useDigits();
  const share = usePercent();
  const of = (part: number, whole: number) => `${digits(part)} / ${digits(whole)}`;
  const facts: readonly (readonly [name: string, value: ReactNode, note?: ReactNode])[] = [
    [text.open, digits(openIn(backlog))],
    [text.late, digits(backlog.late)],
    [text.counts.came, digits(counts.came)],
    [text.counts.answered, digits(counts.answered)],
    [text.counts.onTime, share(onTimeShare(counts)), of(counts.onTime, counts.dated)],
    [
      text.counts.asPromised,
      share(percentOf(counts.asPromised, counts.dated)),
      of(counts.asPromised, counts.dated),
    ],
    [text.counts.returned, digits(counts.returned)],
    [text.counts.secondStages, digits(counts.secondStages)],
    [text.counts.process, share(percentOf(counts.process, counts.rated)), of(counts.process, counts.rated)],
    [text.counts.outcome, share(percentOf(counts.outcome, counts.rated)), of(counts.outcome, counts.rated)],
    [text.responses, share(responseShare(counts)), of(counts.rated, counts.rated + counts.silent)],
    [text.counts.kept, digits(counts.kept), `${text.counts.owed}: ${digits(counts.owed)}`],
  ];
  return (
    <dl className="figure-facts">
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Returns the function that writes a share as text, and an undefined share as a dash. */
export function usePercent(): (share: number | undefined) => string {
  const text = useWords(figuresWords);
  const digits = useDigits();
  return (share) => (share === undefined ? text.none : text.percent(digits(share)));
}
