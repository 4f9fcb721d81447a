import { useState } from "react";
import { assignCase } from "../../../../../shared/contracts/staff/cases.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBox } from "../../../ui/choices.tsx";
import { Form } from "../../../ui/form.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { naming } from "./naming.ts";
import { stepWords } from "./steps.text.ts";
import { useAtField } from "./use-at-field.ts";

/** What is refused about the person is said at their field. */
const fields = naming("expert", "unknown-expert", "same-expert");

const takesCases: readonly string[] = ["expert", "inspector"];

/** R17: the head gives the case to somebody of the unit. */
export function AssignForm() {
  const text = useWords(stepWords).assign;
  const say = useSay();
  const here = useHere();
  const { unit, expert } = here.view;
  const options = useDesk()
    .colleagues.filter((one) => one.unit === unit.key && one.roles.some((role) => takesCases.includes(role)))
    .filter(({ username }) => username !== expert?.username)
    .map(({ username, name }) => ({ key: username, label: say(name) }));
  const [chosen, choose] = useState("");
  const said = text.done(options.find(({ key }) => key === chosen)?.label ?? "");
  const assign = useSend(assignCase, here.after({ said, forget: () => choose("") }));
  const problem = useAtField(here.forForm(assign.problem), fields);
  if (options.length === 0) return <p className="soft">{text.nobody}</p>;
  return (
    <Form problem={problem} onSubmit={() => assign.send({ ...here.on, body: { expert: chosen } })}>
      <ComboBox label={text.expert} name="expert" options={options} value={chosen} onChange={choose} />
      <Submit label={text.submit} sending={assign.sending} />
    </Form>
  );
}
