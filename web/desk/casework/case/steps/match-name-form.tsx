import { matchName } from "../../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useAtField } from "../../../app/steps/use-at-field.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { ComboBoxes } from "../../../ui/combo-boxes.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { asParties, keyOf, whoCanBeNamed } from "../shown/who.ts";
import { matchNameStep } from "./match-name.ts";
import { stepWords } from "./parts/steps.text.ts";
import { useLosing } from "./parts/use-losing.ts";

const fields = naming("means", "unknown-party", "name-decided", "stays-with-inspection");

/** R2: the form that decides whom the written name means. The candidates stand first, each with their unit. */
export function MatchNameForm({ kept }: FormProps<typeof matchNameStep>) {
  const text = useWords(matchNameStep.words);
  const { reason } = useWords(stepWords);
  const here = useHere();
  const say = useSay();
  const desk = useDesk();
  const { send, sending, problem } = useSend(
    matchName,
    useLosing(text, kept.forget, () => undefined),
  );
  const { means, others } = kept.value;
  const field = fieldsOf(kept.value, kept.put);
  const { written } = here.view.parties;
  const candidates = here.view.undecidedName?.candidates ?? [];
  const people = whoCanBeNamed(desk, say).filter(({ key }) => key.startsWith("person:"));
  const options = [
    ...candidates.map(({ username, name, unit }) => ({
      key: keyOf({ person: username }),
      label: say(name),
      ...(unit && { note: say(unit.name) }),
    })),
    ...(["others", "nobody", "unknown"] as const).map((key) => ({ key: key as string, label: text[key] })),
  ];
  return (
    <StepForm
      send={{ sending, problem: useAtField(here.forForm(problem), fields) }}
      kept={kept}
      submit={text.submit}
      onSubmit={() =>
        void send({ ...here.on, body: { means: meaningOf(means, others), reason: kept.value.reason } })
      }
    >
      <RadioGroup
        label={written === undefined ? text.whoUnnamed : text.who(written)}
        {...field("means")}
        options={options}
        down
      />
      {means === "others" && kept.ready && (
        <ComboBoxes
          label={text.people}
          name="others"
          options={people}
          value={others}
          onChange={(chosen) => kept.put({ others: chosen })}
        />
      )}
      <TextArea label={reason} {...field("reason")} most={2_000} />
    </StepForm>
  );
}

/** The answer as the API takes it. Without an answer, the API refuses the empty list of people at the field. */
function meaningOf(means: string, others: readonly string[]) {
  if (means === "nobody") return { nobody: true as const };
  if (means === "unknown") return { unknown: true as const };
  const chosen = means === "others" ? others : means === "" ? [] : [means];
  return { people: asParties(chosen).people };
}
