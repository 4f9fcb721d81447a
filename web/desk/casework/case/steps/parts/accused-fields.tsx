import { dayTyped } from "../../../../administration/organisation/days.ts";
import { StepForm } from "../../../../app/steps/step-form.tsx";
import type { FormProps } from "../../../../app/steps/use-typed.ts";
import { useWords } from "../../../../app/words/language.tsx";
import { ComboBox } from "../../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../../ui/fields.tsx";
import type { Option } from "../../../../ui/options.tsx";
import type { Sending } from "../../../../ui/send-form.tsx";
import type { askExplanationStep } from "../ask-explanation.ts";
import { DayField } from "./promise-fields.tsx";

type Accused = FormProps<typeof askExplanationStep>;
type AccusedWords = Accused["kept"]["value"];

export const bodyOf = ({ summary, wanted, due }: AccusedWords) => ({ summary, wanted, due: dayTyped(due) });

interface AccusedFormProps extends Accused {
  /** Of the field that says who. */
  readonly name: string;
  readonly who: string;
  readonly options: readonly Option[];
  readonly words: (typeof askExplanationStep)["words"];
  readonly send: Sending;
  readonly onSubmit: () => void;
}

/** Words for who may see nothing of the case: the hint says so where they are typed. */
export function AccusedForm({ kept, name, who, options, words, ...form }: AccusedFormProps) {
  const text = useWords(words);
  const field = fieldsOf({ ...kept.value, who }, kept.put);
  return (
    <StepForm {...form} kept={kept} submit={text.submit}>
      <p className="hint">{text.hint}</p>
      <ComboBox label={text.who} {...field("who")} name={name} hint={text.whoHint} options={options} />
      <TextArea label={text.summary} {...field("summary")} hint={text.summaryHint} most={2_000} />
      <TextArea label={text.wanted} {...field("wanted")} most={2_000} />
      <DayField label={text.due} {...field("due")} />
    </StepForm>
  );
}
