/** The forms that ask an outside body, and renew, withdraw or answer a question (R7). All are sent without a version. */

import { longestOutsideAnswer } from "../../../../../shared/contracts/fields/outside.ts";
import {
  askOutside,
  noteOutside,
  renewOutside,
  revokeOutside,
} from "../../../../../shared/contracts/staff/outside.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Checkbox, RadioGroup } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea, TextField } from "../../../ui/fields.tsx";
import { AsWritten, useDigits } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { outsideWords } from "./outside.text.ts";
import {
  daysOf,
  noQuestion,
  type OutsideQuestion,
  type QuestionWords,
  questionBody,
  type Releasable,
  releasableIn,
} from "./question.ts";

interface Closes {
  readonly onClose: () => void;
}

interface OfQuestion extends Closes {
  readonly question: OutsideQuestion;
}

/** The refusals to show at a field. */
const atFields = {
  "question-names-the-applicant": "question",
  "question-has-a-number": "question",
  "body-accused": "body.name",
  "text-missing": "release",
};

export function AskForm({ onClose }: Closes) {
  const text = useWords(outsideWords);
  const here = useHere();
  const say = useSay();
  const authority = useDesk().units.find(({ outside }) => outside);
  const kept = useUnsent(`ask-outside:${here.view.case}`, noQuestion);
  const after = { said: text.asked, forget: kept.forget, close: onClose, aside: true } as const;
  const ask = useStep(here, askOutside, after, atFields);
  if (!kept.ready) return null;
  const { value } = kept;
  const change = (part: Partial<QuestionWords>) => kept.set({ ...value, ...part });
  const field = fieldsOf(value, change);
  return (
    <StepForm
      send={ask}
      kept={kept}
      submit={text.submitAsk}
      label={text.ask}
      onClose={onClose}
      onSubmit={() => ask.take(questionBody(value, authority?.key))}
    >
      {authority && (
        <RadioGroup
          label={text.whom}
          {...field("whom")}
          options={[
            { key: "other", label: text.whoms.other },
            { key: "authority", label: say(authority.name) },
          ]}
        />
      )}
      {value.whom === "other" && (
        <TextField label={text.name} {...field("name")} name="body.name" dir="auto" />
      )}
      <TextArea
        label={text.question}
        hint={text.questionHint}
        {...field("question")}
        most={4_000}
        dir="auto"
      />
      <Release
        texts={here.view.hidden?.given === false ? [] : releasableIn(here.view)}
        chosen={value.release}
        onChange={(release) => change({ release })}
      />
      <TextField label={text.days} hint={text.daysHint} {...field("days")} inputMode="numeric" ltr optional />
    </StepForm>
  );
}

interface ReleaseProps {
  readonly texts: readonly Releasable[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The applicant's texts, none of which is chosen at first. Each is shown, so that the user reads it before choosing. */
function Release({ texts, chosen, onChange }: ReleaseProps) {
  const text = useWords(outsideWords);
  const digits = useDigits();
  if (texts.length === 0) return null;
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <fieldset className="field">
      <legend className="label">{text.release}</legend>
      <p className="hint">{text.releaseHint}</p>
      {texts.map(({ key, what, number, text: written }) => (
        <div key={key} className="case-asked">
          <Checkbox name="release" checked={chosen.includes(key)} onChange={() => toggle(key)}>
            {number === undefined ? text.what[what] : text.numbered(text.what[what], digits(number))}
          </Checkbox>
          <AsWritten>{written}</AsWritten>
        </div>
      ))}
    </fieldset>
  );
}

export function RenewForm({ question, onClose }: OfQuestion) {
  const text = useWords(outsideWords);
  const here = useHere();
  const number = String(question.number);
  const days = useUnsent(`renew-outside:${here.view.case}:${number}`, "");
  const after = { said: text.renewed, forget: days.forget, close: onClose, aside: true } as const;
  const renew = useStep(here, renewOutside, after);
  return (
    <StepForm
      send={renew}
      kept={days}
      submit={text.renew}
      label={text.renewOf(useDigits()(number))}
      onClose={onClose}
      onSubmit={() => renew.take(daysOf(days.value), { number })}
    >
      <p className="hint">{text.renewLead}</p>
      <TextField
        label={text.days}
        hint={text.daysHint}
        name="days"
        {...days.field}
        inputMode="numeric"
        ltr
        optional
      />
    </StepForm>
  );
}

export function RevokeForm({ question, onClose }: OfQuestion) {
  const text = useWords(outsideWords);
  const here = useHere();
  const number = String(question.number);
  const reason = useUnsent(`revoke-outside:${here.view.case}:${number}`, "");
  const after = { said: text.revoked, forget: reason.forget, close: onClose, aside: true } as const;
  const revoke = useStep(here, revokeOutside, after);
  return (
    <StepForm
      send={revoke}
      kept={reason}
      submit={text.revoke}
      label={text.revokeOf(useDigits()(number))}
      onClose={onClose}
      onSubmit={() => revoke.take({ reason: reason.value }, { number })}
    >
      <TextArea label={text.reason} name="reason" most={1_000} {...reason.field} autoFocus />
    </StepForm>
  );
}

export function LetterForm({ question, onClose }: OfQuestion) {
  const text = useWords(outsideWords);
  const here = useHere();
  const number = String(question.number);
  const letter = useUnsent(`note-outside:${here.view.case}:${number}`, "");
  const after = { said: text.noted, forget: letter.forget, close: onClose, aside: true } as const;
  const note = useStep(here, noteOutside, after);
  return (
    <StepForm
      send={note}
      kept={letter}
      submit={text.note}
      label={text.noteOf(useDigits()(number))}
      onClose={onClose}
      onSubmit={() => note.take({ words: letter.value }, { number })}
    >
      <TextArea
        label={text.words}
        hint={text.wordsHint}
        name="words"
        most={longestOutsideAnswer}
        dir="auto"
        {...letter.field}
        autoFocus
      />
    </StepForm>
  );
}
