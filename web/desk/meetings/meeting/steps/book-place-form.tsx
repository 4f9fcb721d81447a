import { useRef, useState } from "react";
import { bookPlace } from "../../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { keyOf, placeOf } from "../fortnight.ts";
import { useHere } from "../here.tsx";
import { useWhen } from "../marks.tsx";
import type { Place } from "../view.ts";
import { bookPlaceStep } from "./book-place.ts";
import { Places } from "./places.tsx";

/** The form that books a time. The form clears the chosen time once the meeting has that time. */
export function BookPlaceForm() {
  const { place } = useHere().view;
  return <ChoosePlace key={place && keyOf(place)} />;
}

/**
 * Lists the free times. If another meeting took the chosen time meanwhile, the nearest free times are offered (M5).
 */
function ChoosePlace() {
  const text = useWords(bookPlaceStep.words);
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
  const text = useWords(bookPlaceStep.words);
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
