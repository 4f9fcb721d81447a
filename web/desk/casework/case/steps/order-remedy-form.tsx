import { orderRemedy } from "../../../../../shared/contracts/staff/casework.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { useHere } from "../here.tsx";
import { whoCanBeNamed, whoOf } from "../shown/who.ts";
import { orderRemedyStep } from "./order-remedy.ts";
import { AccusedForm, bodyOf } from "./parts/accused-fields.tsx";

const fields = {
  "commitment-unknown-owner": "owner.unit",
  "commitment-past-day": "due",
  "hour-missing": "time",
  "hour-past": "time",
};

/** R2: the form that orders a remedy. Any unit or person can be made its owner, not only the accused. */
export function OrderRemedyForm({ kept }: FormProps<typeof orderRemedyStep>) {
  const { words } = orderRemedyStep;
  const { done } = useWords(words);
  const here = useHere();
  const order = useStep(here, orderRemedy, { said: done, forget: kept.forget }, fields);
  const options = whoCanBeNamed(useDesk(), useSay());
  const { who } = kept.value;
  const send = () => order.take({ owner: whoOf(who), ...bodyOf(kept.value, here.view) });
  return <AccusedForm {...{ kept, options, words, who }} name="owner.unit" send={order} onSubmit={send} />;
}
