import { nameParties } from "../../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { naming } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useAtField } from "../../../app/steps/use-at-field.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { ComboBoxes } from "../../../ui/combo-boxes.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { asParties, partiesOf, whoCanBeNamed } from "../shown/who.ts";
import { namePartiesStep } from "./name-parties.ts";
import { stepWords } from "./parts/steps.text.ts";
import { useLosing } from "./parts/use-losing.ts";

interface NamePartiesFormProps extends FormProps<typeof namePartiesStep> {
  readonly onClose: () => void;
}

const fields = naming("units", "unknown-party", "same-parties", "only-inspection-removes", "nobody-to-watch");

/**
 * R2: the form that names all the accused, with the reason. If naming them gives the user a conflict of interest, the
 * user immediately loses access to the case.
 */
export function NamePartiesForm({ kept, onClose }: NamePartiesFormProps) {
  const text = useWords(namePartiesStep.words);
  const { reason } = useWords(stepWords);
  const here = useHere();
  const say = useSay();
  const { send, sending, problem } = useNaming(kept, onClose);
  const named = partiesOf(here.view);
  const desk = useDesk();
  const isOutside = desk.units.some(({ key, outside }) => key === desk.me.unit.key && outside);
  const inspects = desk.me.roles.includes("inspector") || isOutside;
  const { touched, chosen } = kept.value;
  const value = touched ? chosen : named;
  const field = fieldsOf(kept.value, kept.put);
  return (
    <StepForm send={{ problem, sending }} kept={kept} submit={text.submit} onSubmit={() => send(value)}>
      {kept.ready && (
        <ComboBoxes
          label={text.who}
          name="units"
          autoFocus
          hint={named.length > 0 && !inspects ? `${text.whoHint} ${text.stays}` : text.whoHint}
          options={whoCanBeNamed(desk, say)}
          value={value}
          fixed={inspects ? [] : named}
          onChange={(chosen) => kept.put({ touched: true, chosen })}
        />
      )}
      <small>{text.guardians}</small>
      <TextArea label={reason} {...field("reason")} most={2_000} />
    </StepForm>
  );
}

function useNaming({ value, forget }: NamePartiesFormProps["kept"], onClose: () => void) {
  const here = useHere();
  const after = useLosing(useWords(namePartiesStep.words), forget, onClose);
  const { send, sending, problem } = useSend(nameParties, after);
  return {
    sending,
    problem: useAtField(here.forForm(problem), fields),
    send: (keys: readonly string[]) =>
      send({ ...here.on, body: { ...asParties(keys), reason: value.reason } }),
  };
}
