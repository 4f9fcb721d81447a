import { cancelMeetingPlace } from "../../../../../shared/contracts/staff/meetings.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useWords } from "../../../app/words/language.tsx";
import { useHere } from "../here.tsx";
import { useWhen } from "../marks.tsx";
import { cancelMeetingPlaceStep } from "./cancel-meeting-place.ts";

export function CancelMeetingPlaceForm() {
  const text = useWords(cancelMeetingPlaceStep.words);
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
