import { matchName } from "../../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useOptions } from "../../../app/shell/options.ts";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useAtField } from "../../../app/steps/use-at-field.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBox, RadioGroup } from "../../../ui/choices.tsx";
import { ComboBoxes } from "../../../ui/combo-boxes.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { keyOf, whoCanBeNamed } from "../shown/who.ts";
import { matchNameStep, meansOf } from "./match-name.ts";
import { useLosing } from "./parts/use-losing.ts";

const fields = naming("unit", "unknown-unit", "not-to-outside", "stays-with-inspection");
const refusedAt = { ...fields, "unknown-party": "people" };

/** R2: the form that decides whom the applicant means; each candidate is one choice. */
export function MatchNameForm({ kept }: FormProps<typeof matchNameStep>) {
  const text = useWords(matchNameStep.words);
  const here = useHere();
  const say = useSay();
  const { send, sending, problem } = useSend(
    matchName,
    useLosing(text, kept.forget, () => undefined),
  );
  const { choice } = kept.value;
  const field = fieldsOf(kept.value, kept.put);
  const candidates = here.view.undecidedName?.candidates ?? [];
  return (
    <StepForm
      send={{ problem: useAtField(here.forForm(problem), refusedAt), sending }}
      kept={kept}
      submit={text.submit}
      onSubmit={() => send({ ...here.on, body: { means: meansOf(kept.value), reason: kept.value.reason } })}
    >
      <RadioGroup
        label={text.means}
        name="means"
        down
        value={choice}
        onChange={(chosen) => kept.put({ choice: chosen })}
        options={[
          ...candidates.map(({ username, name, unit }) => ({
            key: keyOf({ person: username }),
            label: say(name),
            ...(unit && { note: say(unit.name) }),
          })),
          { key: "others", label: text.others },
          { key: "nobody", label: text.nobody },
          { key: "unknown", label: text.unknown },
        ]}
      />
      {choice === "others" && <Others kept={kept} />}
      {choice === "unknown" && <Unit kept={kept} />}
      <TextArea label={text.reason} hint={text.reasonHint} {...field("reason")} most={2_000} />
    </StepForm>
  );
}

function Others({ kept }: FormProps<typeof matchNameStep>) {
  const text = useWords(matchNameStep.words);
  const desk = useDesk();
  const people = whoCanBeNamed(desk, useSay()).filter(({ key }) => key.startsWith("person:"));
  return (
    <ComboBoxes
      label={text.people}
      name="people"
      hint={text.peopleHint}
      options={people}
      value={kept.value.people}
      onChange={(people) => kept.put({ people })}
    />
  );
}

function Unit({ kept }: FormProps<typeof matchNameStep>) {
  const text = useWords(matchNameStep.words);
  const { named } = useOptions();
  const units = named(useDesk().units.filter(({ outside }) => !outside));
  return (
    <ComboBox
      label={text.unit}
      {...fieldsOf(kept.value, kept.put)("unit")}
      hint={text.unitHint}
      placeholder={text.byRule}
      options={units}
    />
  );
}
