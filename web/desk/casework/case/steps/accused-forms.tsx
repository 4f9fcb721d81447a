import { askExplanation, orderRemedy } from "../../../../../shared/contracts/staff/casework.ts";
import { dayTyped } from "../../../administration/organisation/days.ts";
import type { DeskProblem } from "../../../app/api/problem.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Option } from "../../../ui/options.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { Restored } from "../restored.tsx";
import { partiesOf, whoCanBeNamed, whoOf } from "../shown/who.ts";
import type { AccusedWords } from "./case-words.ts";
import { DayField } from "./promise-fields.tsx";
import { stepWords } from "./steps.text.ts";
import { useAtField } from "./use-at-field.ts";

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
  const ask = useSend(askExplanation, here.after({ said: text.done, forget: kept.forget }));
  const problem = useAtField(here.forForm(ask.problem), aboutExplanation);
  const accused = partiesOf(here.view);
  const options = whoCanBeNamed(useDesk(), useSay()).filter(({ key }) => accused.includes(key));
  const only = options.length === 1 ? options[0]?.key : undefined;
  const who = kept.value.who === "" ? (only ?? "") : kept.value.who;
  const send = () => ask.send({ ...here.on, body: { of: whoOf(who), ...bodyOf(kept.value) } });
  return (
    <AccusedForm
      {...{ kept, options, problem, text, who }}
      name="of.unit"
      sending={ask.sending}
      onSubmit={send}
    />
  );
}

const aboutRemedy = { "commitment-unknown-owner": "owner.unit", "commitment-past-day": "due" };

/** R2: orders a remedy; it is followed among the commitments (R11). */
export function OrderRemedyForm({ kept }: OfStep) {
  const text = useWords(stepWords).remedy;
  const here = useHere();
  const order = useSend(orderRemedy, here.after({ said: text.done, forget: kept.forget }));
  const problem = useAtField(here.forForm(order.problem), aboutRemedy);
  const options = whoCanBeNamed(useDesk(), useSay());
  const { who } = kept.value;
  const send = () => order.send({ ...here.on, body: { owner: whoOf(who), ...bodyOf(kept.value) } });
  return (
    <AccusedForm
      {...{ kept, options, problem, text, who }}
      name="owner.unit"
      sending={order.sending}
      onSubmit={send}
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
  readonly problem: DeskProblem | undefined;
  readonly sending: boolean;
  readonly onSubmit: () => void;
}

/** Words for who may see nothing of the case: the hint says so where they are typed. */
function AccusedForm({ kept, name, who, options, text, problem, sending, onSubmit }: AccusedFormProps) {
  const set = (changed: Partial<AccusedWords>) => kept.set({ ...kept.value, ...changed });
  const field = fieldsOf({ ...kept.value, who }, set);
  return (
    <Form problem={problem} onSubmit={onSubmit}>
      <Restored kept={kept} />
      <p className="hint">{text.hint}</p>
      <ComboBox label={text.who} {...field("who")} name={name} hint={text.whoHint} options={options} />
      <TextArea label={text.summary} {...field("summary")} hint={text.summaryHint} most={2_000} />
      <TextArea label={text.wanted} {...field("wanted")} most={2_000} />
      <DayField label={text.due} {...field("due")} />
      <Submit label={text.submit} sending={sending} byKeys />
    </Form>
  );
}
