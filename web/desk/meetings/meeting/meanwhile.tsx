import { useEffect, useRef } from "react";
import { Button } from "../../design/button.tsx";
import { useDigits } from "../../design/shows.tsx";
import { useSay, useWords } from "../../words/language.tsx";
import { type Change, changesOf } from "./changes.ts";
import { useHere } from "./here.tsx";
import { useWhen } from "./marks.tsx";
import { meetingWords } from "./meeting.text.ts";
import { stageWords } from "./stage.text.ts";

/** R16: what became of it since this person last knew; takes the focus when it is why a step was refused. */
export function Meanwhile({ closed }: { readonly closed: boolean }) {
  const text = useWords(meetingWords).meanwhile;
  const { view, seen, know } = useHere();
  const { refused } = seen;
  const changed = view.version > seen.since;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused) place.current?.focus();
  }, [refused]);
  if (!refused && !changed) return null;
  return (
    <section
      className={refused ? "case-meanwhile refused" : "case-meanwhile"}
      role={refused ? "alert" : "status"}
      tabIndex={-1}
      ref={place}
    >
      <h3>{refused ? text.refused(refused.problem.title) : text.title}</h3>
      {changed ? <Changes /> : <p>{refused?.problem.detail}</p>}
      {refused && changed && <p>{closed ? text.closed : text.again}</p>}
      <Button onPress={know}>{text.seen}</Button>
    </section>
  );
}

function Changes() {
  const { began, view } = useHere();
  const tell = useTellChange();
  return (
    <ul>
      {changesOf(began, view).map((what) => (
        <li key={what}>{tell(what)}</li>
      ))}
    </ul>
  );
}

function useTellChange(): (what: Change) => string {
  const text = useWords(meetingWords).changes;
  const { stages } = useWords(stageWords);
  const say = useSay();
  const when = useWhen();
  const digits = useDigits();
  const { stage, host, place, offer, vulnerable, deputy } = useHere().view;
  const told: Record<Change, () => string> = {
    stage: () => text.stage(stages[stage]),
    host: () => text.host(say(host.name)),
    place: () => (place ? text.place(when(place)) : text.noPlace),
    offer: () => (offer ? text.offer(digits(offer.places.length)) : text.noOffer),
    vulnerable: () => (vulnerable ? text.vulnerable : text.noLongerVulnerable),
    deputy: () => (deputy ? text.deputy(say(deputy.name)) : text.noDeputy),
    minutes: () => text.minutes,
  };
  return (what) => told[what]();
}
