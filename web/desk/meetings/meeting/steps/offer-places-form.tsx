import { useState } from "react";
import { offerPlaces } from "../../../../../shared/contracts/staff/meetings.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useWords } from "../../../app/words/language.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { placeOf } from "../fortnight.ts";
import { useHere } from "../here.tsx";
import { offerPlacesStep } from "./offer-places.ts";
import { Places } from "./places.tsx";

export function OfferPlacesForm() {
  const text = useWords(offerPlacesStep.words);
  const digits = useDigits();
  const here = useHere();
  const { username: host } = here.view.host;
  const [chosen, choose] = useState<readonly string[]>([]);
  const offer = useStep(here, offerPlaces, { said: text.done, forget: () => choose([]) });
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
