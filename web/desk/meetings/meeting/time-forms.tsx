/** When the meeting is, and who comes for the official (M5, M6, M8, M10). */
import { useRef, useState } from "react";
import {
  bookPlace,
  cancelMeetingPlace,
  nameDeputy,
  offerPlaces,
} from "../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { naming } from "../../app/steps/naming.ts";
import { StepForm } from "../../app/steps/step-form.tsx";
import { useStep } from "../../app/steps/use-step.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { keyOf, placeOf } from "./fortnight.ts";
import { useHere } from "./here.tsx";
import { useWhen } from "./marks.tsx";
import { Places } from "./places.tsx";
import { stepWords } from "./steps.text.ts";
import type { Place } from "./view.ts";

/** A few times, of which the applicant chooses one. */
export function OfferForm() {
  const text = useWords(stepWords).offer;
  const digits = useDigits();
  const here = useHere();
  const { username: host } = here.view.host;
  const [chosen, choose] = useState<readonly string[]>([]);
  const offer = useStep(here, offerPlaces, { said: text.done });
  const send = () => offer.take({ places: chosen.map((key) => placeOf(host, key)) });
  return (
    <StepForm
      send={offer}
      submit={chosen.length === 0 ? text.submitNone : text.submit(digits(chosen.length))}
      onSubmit={send}
    >
      <p>{text.lead}</p>
      <Places host={host} several chosen={chosen} onChoose={choose} />
    </StepForm>
  );
}

/** Settled with the applicant, or moved. Of a place that was taken meanwhile the nearest free ones are a tap away (M5). */
export function BookForm() {
  const text = useWords(stepWords).book;
  const here = useHere();
  const when = useWhen();
  const { host, place } = here.view;
  const [[chosen], choose] = useState<readonly string[]>([]);
  const [missing, miss] = useState(false);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const after = here.after({ said: text.done });
  const sent = useRef<Place>(undefined);
  const book = useSend(bookPlace, {
    ...after,
    refused: (problem) => {
      after.refused(problem);
      if (problem.code !== "place-taken" || !sent.current) return;
      setTaken([...taken, keyOf(sent.current)]);
      choose([]);
    },
  });
  const take = (wanted: Place) => {
    sent.current = wanted;
    book.send({ ...here.on, body: { place: wanted } });
  };
  const wanted = chosen === undefined ? undefined : placeOf(host.username, chosen);
  return (
    <StepForm
      send={{ ...book, problem: here.forForm(book.problem) }}
      submit={wanted ? text.submit(when(wanted)) : text.submitNone}
      onSubmit={() => (wanted ? take(wanted) : miss(true))}
    >
      <Alternatives problem={book.problem} take={take} />
      <p>{place ? text.moveLead : text.lead}</p>
      <Places
        host={host.username}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={choose}
        without={place ? [keyOf(place), ...taken] : taken}
        error={missing && !wanted ? text.choose : undefined}
      />
    </StepForm>
  );
}

interface AlternativesProps {
  readonly problem: DeskProblem | undefined;
  readonly take: (place: Place) => void;
}

function Alternatives({ problem, take }: AlternativesProps) {
  const text = useWords(stepWords).book;
  const when = useWhen();
  if (problem?.code !== "place-taken") return null;
  const { alternatives = [] } = problem;
  if (alternatives.length === 0) return <p>{text.noAlternatives}</p>;
  return (
    <fieldset className="stack near meeting-alternatives">
      <legend>{text.alternatives}</legend>
      <div className="row">
        {alternatives.map((place) => (
          <Button key={keyOf(place)} aria-label={text.take(when(place))} onPress={() => take(place)}>
            {when(place)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** The organisation cannot keep it; the applicant comes first next time. */
export function CancelForm() {
  const text = useWords(stepWords).cancel;
  const here = useHere();
  const when = useWhen();
  const { place } = here.view;
  const cancel = useStep(here, cancelMeetingPlace, { said: text.done });
  return (
    <StepForm send={cancel} submit={text.submit} onSubmit={() => cancel.take({})}>
      {place && <p>{text.lead(when(place))}</p>}
    </StepForm>
  );
}

const aboutDeputy = naming("deputy", "unknown-person", "same-deputy");

/** M10: said to the applicant before they come, who may decline. */
export function DeputyForm() {
  const text = useWords(stepWords).deputy;
  const options = useOptions();
  const here = useHere();
  const { people } = useDesk();
  const [deputy, setDeputy] = useState("");
  const name = useStep(here, nameDeputy, { said: text.done }, aboutDeputy);
  const others = people.filter(({ username }) => username !== here.view.host.username);
  return (
    <StepForm send={name} submit={text.submit} onSubmit={() => name.take({ deputy })}>
      <ComboBox
        label={text.deputy}
        name="deputy"
        hint={text.hint}
        options={options.people(others)}
        value={deputy}
        onChange={setDeputy}
      />
    </StepForm>
  );
}
