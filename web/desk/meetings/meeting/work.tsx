import { useState } from "react";
import { tehranTime } from "../../app/clock/now.ts";
import { useNow } from "../../app/clock/use-now.ts";
import { FormOfStep } from "../../app/steps/form-of-step.tsx";
import { useNames } from "../../app/steps/use-names.ts";
import { leftOf, type TypedFor } from "../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Kept } from "../../ui/meanwhile.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useHere } from "./here.tsx";
import { MeetingMeanwhile } from "./meanwhile.tsx";
import { meetingWords } from "./meeting.text.ts";
import { bookPlaceStep } from "./steps/book-place.ts";
import { meetingForms } from "./steps/meeting-forms.ts";
import { meetingSteps } from "./steps/meeting-steps.ts";
import { type Step, stepsOf } from "./steps/steps.ts";

/** The work panel of a meeting: other users' changes, and the steps. */
export function Work({ words }: { readonly words: TypedFor<typeof meetingSteps> }) {
  const text = useWords(meetingWords);
  const names = useNames(meetingSteps);
  const { move } = useWords(bookPlaceStep.words);
  const say = useSay();
  const { view, next } = useHere();
  // Rerenders every minute, since the booked time may come while the screen is open.
  useNow();
  const steps = stepsOf(view, tehranTime());
  const [open, setOpen] = useState<Step>();
  const shown = open !== undefined && steps.includes(open) ? open : steps[0];
  const left = leftOf(meetingSteps, words, steps);
  const labelOf = (step: Step) => (step === "book-place" && view.place ? move : names[step]);
  return (
    <section className="case-work stack" aria-labelledby="meeting-work">
      <h2 id="meeting-work" className="heard" tabIndex={-1} ref={next}>
        {text.work}
      </h2>
      <MeetingMeanwhile closed={left.length > 0} />
      {left.map(({ step, texts, drop }) => (
        <Kept key={step} step={names[step]} texts={texts} drop={drop} />
      ))}
      {shown === undefined && <p className="soft">{text.idle[view.stage](say(view.host.name))}</p>}
      {shown !== undefined && (
        <div className="case-steps no-print">
          <Tabs
            label={text.steps}
            value={shown}
            onChange={setOpen}
            tabs={steps.map((step) => ({
              key: step,
              label: labelOf(step),
              content: <FormOfStep forms={meetingForms} {...{ step, words }} />,
            }))}
          />
        </div>
      )}
    </section>
  );
}
