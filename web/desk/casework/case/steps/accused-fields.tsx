import { askExplanation, orderRemedy } from "../../../../../shared/contracts/staff/casework.ts";
import { dayTyped } from "../../../administration/organisation/days.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import type { Option } from "../../../ui/options.tsx";
import type { Sending } from "../../../ui/send-form.tsx";
import { useHere } from "../here.tsx";
import { partiesOf, whoCanBeNamed, whoOf } from "../shown/who.ts";
import type { AccusedWords } from "./case-words.ts";
import { DayField } from "./promise-fields.tsx";
import { stepWords } from "./steps.text.ts";

interface OfStep {
  readonly kept: UnsentWords<AccusedWords>;
}

const aboutExplanation = {
  "not-complained-of": "of.unit",
  "explanation-awaited": "of.unit",
  "explanation-past-day": "due",
};

/** R2: asks somebody complained of for an explanation; who is the only one stands there. */
export function AskExplanationForm({ kept }: OfStep) {
  const text = useWords(stepWords).explain;
  const here = useHere();
  const after = { said: text.done, forget: kept.forget };
  const ask = useStep(here, askExplanation, after, aboutExplanation);
  const accused = partiesOf(here.view);
  const options = whoCanBeNamed(useDesk(), useSay()).filter(({ key }) => accused.includes(key));
  const only = options.length === 1 ? options[0]?.key : undefined;
  const who = kept.value.who === "" ? (only ?? "") : kept.value.who;
  return (
    <AccusedForm
      {...{ kept, options, text, who }}
      name="of.unit"
      send={ask}
      onSubmit={() => ask.take({ of: whoOf(who), ...bodyOf(kept.value) })}
    />
  );
}

const aboutRemedy = { "commitment-unknown-owner": "owner.unit", "commitment-past-day": "due" };

/** R2: orders a remedy; it is followed among the commitments (R11). */
export function OrderRemedyForm({ kept }: OfStep) {
  const text = useWords(stepWords).remedy;
  const here = useHere();
  const after = { said: text.done, forget: kept.forget };
  const order = useStep(here, orderRemedy, after, aboutRemedy);
  const options = whoCanBeNamed(useDesk(), useSay());
  const { who } = kept.value;
  return (
    <AccusedForm
      {...{ kept, options, text, who }}
      name="owner.unit"
      send={order}
      onSubmit={() => order.take({ owner: whoOf(who), ...bodyOf(kept.value) })}
    />
  );
}

const bodyOf = ({ summary, wanted, due }: AccusedWords) => ({ summary, wanted, due: dayTyped(due) });

interface AccusedFormProps extends OfStep {
  /** Of the field that says who. */
  readonly name: string;
  readonly who: string;
  readonly options: readonly Option[];
  readonly text: (typeof stepWords)["fa"]["explain"];
  readonly send: Sending;
  readonly onSubmit: () => void;
}

/** Words for who may see nothing of the case: the hint says so where they are typed. */
function AccusedForm({ kept, name, who, options, text, ...form }: AccusedFormProps) {
  const set = (changed: Partial<AccusedWords>) => kept.set({ ...kept.value, ...changed });
  const field = fieldsOf({ ...kept.value, who }, set);
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
