import { useSay, useWords } from "../../app/words/language.tsx";
import { Meanwhile } from "../../ui/meanwhile.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { type Change, changesOf } from "./changes.ts";
import { useHere } from "./here.tsx";
import { useWhen } from "./marks.tsx";
import { meetingWords } from "./meeting.text.ts";
import { stageWords } from "./stage.text.ts";

/** The changes that other users made to the meeting since the user last saw it (R16). */
export function MeetingMeanwhile({ closed }: { readonly closed: boolean }) {
  const words = useWords(meetingWords).meanwhile;
  return <Meanwhile {...{ words, closed }} here={useHere()} changes={<Changes />} />;
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
