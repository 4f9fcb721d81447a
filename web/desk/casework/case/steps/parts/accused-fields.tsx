import "../../contacts/call-fields.css";
import { deadlineInWords } from "../../../../../design/display.ts";
import { dayTyped, timeTyped } from "../../../../administration/organisation/days.ts";
import type { CaseView } from "../../../../app/api/own-replies.ts";
import { today } from "../../../../app/clock/now.ts";
import { StepForm } from "../../../../app/steps/step-form.tsx";
import type { FormProps } from "../../../../app/steps/use-typed.ts";
import { useLanguage, useWords } from "../../../../app/words/language.tsx";
import { ComboBox } from "../../../../ui/choices.tsx";
import { DayField } from "../../../../ui/day/day-field.tsx";
import { fieldsOf, TextArea, TextField } from "../../../../ui/fields.tsx";
import type { Option } from "../../../../ui/options.tsx";
import type { Sending } from "../../../../ui/send-form.tsx";
import { useHere } from "../../here.tsx";
import type { askExplanationStep } from "../ask-explanation.ts";

type Accused = FormProps<typeof askExplanationStep>;
type AccusedWords = Accused["kept"]["value"];

export const bodyOf = (words: AccusedWords, view: CaseView) => ({
  ...{ summary: words.summary, wanted: words.wanted, due: dayTyped(dueOf(words, view)) },
  ...(words.time.trim() !== "" && { time: timeTyped(words.time) }),
});

/** The day as typed; in an emergency, today until the inspector types a day (S3). */
const dueOf = ({ due }: AccusedWords, { emergency }: CaseView): string =>
  due === "" && emergency ? today() : due;

interface AccusedFormProps extends Accused {
  /** The name, in the body, of the field for the unit or person; `who` is the key chosen in that field. */
  readonly name: string;
  readonly who: string;
  readonly options: readonly Option[];
  readonly words: (typeof askExplanationStep)["words"];
  readonly send: Sending;
  readonly onSubmit: () => void;
}

/** The fields of a text to a unit or person who sees nothing else of the case; a hint reminds the inspector of this. */
export function AccusedForm({ kept, name, who, options, words, ...form }: AccusedFormProps) {
  const text = useWords(words);
  const { language } = useLanguage();
  const { view } = useHere();
  const { emergency } = view;
  const answerBy = answerOf(view);
  const field = fieldsOf({ ...kept.value, who, due: dueOf(kept.value, view) }, kept.put);
  return (
    <StepForm {...form} kept={kept} submit={text.submit}>
      <p className="hint">{text.hint}</p>
      <ComboBox label={text.who} {...field("who")} name={name} hint={text.whoHint} options={options} />
      <TextArea label={text.summary} {...field("summary")} hint={text.summaryHint} most={2_000} />
      <TextArea label={text.wanted} {...field("wanted")} most={2_000} />
      <div className="call-when">
        <DayField label={text.due} {...field("due")} />
        {emergency && <TextField label={text.time} {...field("time")} hint={text.timeHint} ltr />}
      </div>
      {answerBy !== undefined && (
        <p className="hint">{text.ofEmergency(deadlineInWords(answerBy, language))}</p>
      )}
    </StepForm>
  );
}

/** S3: the deadline of an emergency's answer, shown so that the inspector sets an earlier time. */
const answerOf = ({ emergency, clocks }: CaseView): string | undefined =>
  emergency ? clocks?.find(({ name, left }) => name === "answer" && left !== undefined)?.due : undefined;
