import { useState } from "react";
import { approveMeeting } from "../../../../../shared/contracts/staff/meetings.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Select } from "../../../ui/choices.tsx";
import { useHere } from "../here.tsx";
import { approveMeetingStep } from "./approve-meeting.ts";

const fields = naming("attends", "unknown-person", "only-inspection-attends", "attendant-needed");

/**
 * The form that approves a meeting with an accused official. The inspector who decides attends the meeting, unless the
 * form names another inspector (M3).
 */
export function ApproveMeetingForm() {
  const text = useWords(approveMeetingStep.words);
  const say = useSay();
  const here = useHere();
  const { me, people } = useDesk();
  const [attends, setAttends] = useState<string>(me.username);
  const approve = useStep(here, approveMeeting, { said: text.done }, fields);
  const { accused } = here.view;
  const inspectors = people.filter(({ unit }) => unit === me.unit.key);
  return (
    <StepForm send={approve} submit={text.submit} onSubmit={() => approve.take(accused ? { attends } : {})}>
      <p>{text.lead}</p>
      {accused && (
        <Select
          label={text.attends}
          name="attends"
          hint={text.attendsHint}
          options={inspectors.map(({ username, name }) => ({ key: username, label: say(name) }))}
          value={attends}
          onChange={setAttends}
        />
      )}
    </StepForm>
  );
}
