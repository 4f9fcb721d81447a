import { useState } from "react";
import { useSay, useWords } from "../../app/words/language.tsx";
import { useNow } from "../../casework/inbox/use-now.ts";
import { Kept } from "../../ui/meanwhile.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { keyOf, nowInTehran } from "./fortnight.ts";
import { useHere } from "./here.tsx";
import { MeetingMeanwhile } from "./meanwhile.tsx";
import { meetingWords } from "./meeting.text.ts";
import { type MeetingWords, withWords, writtenFor } from "./meeting-words.ts";
import { AnswerForm, ApproveForm, RefuseForm, SendOnForm } from "./review-forms.tsx";
import { stepWords } from "./steps.text.ts";
import { type Step, stepsOf } from "./steps.ts";
import { BookForm, CancelForm, DeputyForm, OfferForm } from "./time-forms.tsx";

/** What there is to do, and what happened meanwhile. */
export function Work({ words }: { readonly words: MeetingWords }) {
  const text = useWords(meetingWords);
  const { tabs, move } = useWords(stepWords);
  const say = useSay();
  const { view, next } = useHere();
  // A time that was ahead comes while somebody looks.
  useNow();
  const steps = stepsOf(view, nowInTehran());
  const [open, setOpen] = useState<Step>();
  const shown = open !== undefined && steps.includes(open) ? open : steps[0];
  const kept = withWords.filter((step) => !steps.includes(step) && writtenFor(words, step) !== "");
  const labelOf = (step: Step) => (step === "book-place" && view.place ? move : tabs[step]);
  return (
    <section className="case-work stack" aria-labelledby="meeting-work">
      <h2 id="meeting-work" className="heard" tabIndex={-1} ref={next}>
        {text.work}
      </h2>
      <MeetingMeanwhile closed={kept.length > 0} />
      {kept.map((step) => (
        <Kept key={step} step={tabs[step]} texts={[writtenFor(words, step)]} drop={words[step].forget} />
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
              content: <FormOfStep step={step} words={words} />,
            }))}
          />
        </div>
      )}
    </section>
  );
}

function FormOfStep({ step, words }: { readonly step: Step; readonly words: MeetingWords }) {
  const { place } = useHere().view;
  const forms: Record<Step, () => React.ReactNode> = {
    "approve-meeting": () => <ApproveForm />,
    "refuse-meeting": () => <RefuseForm kept={words["refuse-meeting"]} />,
    "answer-meeting-in-writing": () => <AnswerForm kept={words["answer-meeting-in-writing"]} />,
    "send-meeting-on": () => <SendOnForm kept={words["send-meeting-on"]} />,
    "offer-places": () => <OfferForm />,
    "book-place": () => <BookForm key={place && keyOf(place)} />,
    "cancel-meeting-place": () => <CancelForm />,
    "name-deputy": () => <DeputyForm />,
  };
  return forms[step]();
}
