import { askExplanation } from "../../../../../shared/contracts/staff/casework.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { useHere } from "../here.tsx";
import { partiesOf, whoCanBeNamed, whoOf } from "../shown/who.ts";
import { askExplanationStep } from "./ask-explanation.ts";
import { AccusedForm, bodyOf } from "./parts/accused-fields.tsx";

const fields = {
  "not-complained-of": "of.unit",
  "explanation-awaited": "of.unit",
  "explanation-past-day": "due",
  "hour-missing": "time",
  "hour-past": "time",
};

/** R2: the form that asks the accused for an explanation. If there is only one accused, they are already chosen. */
export function AskExplanationForm({ kept }: FormProps<typeof askExplanationStep>) {
  const { words } = askExplanationStep;
  const { done } = useWords(words);
  const here = useHere();
  const ask = useStep(here, askExplanation, { said: done, forget: kept.forget }, fields);
  const accused = partiesOf(here.view);
  const options = whoCanBeNamed(useDesk(), useSay()).filter(({ key }) => accused.includes(key));
  const only = options.length === 1 ? options[0]?.key : undefined;
  const who = kept.value.who === "" ? (only ?? "") : kept.value.who;
  const send = () => ask.take({ of: whoOf(who), ...bodyOf(kept.value, here.view) });
  return <AccusedForm {...{ kept, options, words, who }} name="of.unit" send={ask} onSubmit={send} />;
}
