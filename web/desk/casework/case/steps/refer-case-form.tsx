import { referCase } from "../../../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../../../shared/defined.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useOptions } from "../../../app/shell/options.ts";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { useInFours } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { stepWords } from "./parts/steps.text.ts";
import { SuggestedForCase, useTaken } from "./parts/suggested.tsx";
import { referCaseStep } from "./refer-case.ts";

/** The refusals about the unit, shown at the field for the unit. */
const fields = naming("unit", "unknown-unit", "same-unit");

/** The form that refers the case to another unit, with a reason. */
export function ReferCaseForm({ kept }: FormProps<typeof referCaseStep>) {
  const text = useWords(referCaseStep.words);
  const inFours = useInFours();
  const { reason } = useWords(stepWords);
  const here = useHere();
  const { case: code, unit: holder } = here.view;
  // C15: the receiving unit reads the typed summary instead of the hidden text.
  const hidden = here.view.hidden?.given === false && !here.view.hidden.fromMe;
  const { named } = useOptions();
  const units = named(useDesk().units.filter(({ key, outside }) => key !== holder.key && !outside));
  const to = units.find(({ key }) => key === kept.value.unit)?.label ?? "";
  const said = text.done(inFours(code), to);
  const refer = useStep(here, referCase, { said, forget: kept.forget, leave: true }, fields);
  const taken = useTaken();
  const field = fieldsOf(kept.value, kept.put);
  return (
    <StepForm
      send={refer}
      kept={kept}
      submit={text.submit}
      onSubmit={() =>
        refer.take({ ...kept.value, ...defined({ suggestion: taken({ unit: kept.value.unit }) }) })
      }
    >
      <SuggestedForCase side="unit" onChoose={(key) => kept.put({ unit: key })} />
      <ComboBox label={text.unit} {...field("unit")} hint={text.unitHint} options={units} />
      <TextArea
        label={hidden ? text.summary : reason}
        {...(hidden && { hint: text.summaryHint })}
        {...field("reason")}
        most={2_000}
      />
    </StepForm>
  );
}
