import { useState } from "react";
import { assignCase } from "../../../../../shared/contracts/staff/cases.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { useHere } from "../here.tsx";
import { assignCaseStep } from "./assign-case.ts";

/** The refusals about the expert, shown at the field for the expert. */
const fields = naming("expert", "unknown-expert", "same-expert");

const takesCases: readonly string[] = ["expert", "inspector"];

/** The form that assigns the case to one of the unit's staff who handle cases. */
export function AssignCaseForm() {
  const text = useWords(assignCaseStep.words);
  const say = useSay();
  const here = useHere();
  const { unit, expert } = here.view;
  const options = useDesk()
    .colleagues.filter((one) => one.unit === unit.key && one.roles.some((role) => takesCases.includes(role)))
    .filter(({ username }) => username !== expert?.username)
    .map(({ username, name }) => ({ key: username, label: say(name) }));
  const [chosen, choose] = useState("");
  const said = text.done(options.find(({ key }) => key === chosen)?.label ?? "");
  const assign = useStep(here, assignCase, { said, forget: () => choose("") }, fields);
  if (options.length === 0) return <p className="soft">{text.nobody}</p>;
  return (
    <StepForm send={assign} submit={text.submit} onSubmit={() => assign.take({ expert: chosen })}>
      <ComboBox label={text.expert} name="expert" options={options} value={chosen} onChange={choose} />
    </StepForm>
  );
}
