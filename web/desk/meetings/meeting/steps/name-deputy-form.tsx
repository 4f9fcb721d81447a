import { useState } from "react";
import { nameDeputy } from "../../../../../shared/contracts/staff/meetings.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useOptions } from "../../../app/shell/options.ts";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { receiversOf } from "../../officials.ts";
import { useHere } from "../here.tsx";
import { nameDeputyStep } from "./name-deputy.ts";

const fields = naming("deputy", "unknown-person", "not-a-receiver", "same-deputy");

export function NameDeputyForm() {
  const text = useWords(nameDeputyStep.words);
  const options = useOptions();
  const here = useHere();
  const desk = useDesk();
  const [deputy, setDeputy] = useState("");
  const name = useStep(here, nameDeputy, { said: text.done }, fields);
  const others = receiversOf(desk, here.view.host.username, desk.people);
  return (
    <StepForm send={name} submit={text.submit} onSubmit={() => name.take({ deputy })}>
      <ComboBox
        label={text.deputy}
        name="deputy"
        hint={text.hint}
        options={options.people(others)}
        value={deputy}
        onChange={setDeputy}
      />
    </StepForm>
  );
}
