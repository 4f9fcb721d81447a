import { correctCase } from "../../../../../shared/contracts/staff/casework.ts";
import { defined } from "../../../../../shared/defined.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useOptions } from "../../../app/shell/options.ts";
import type { Fields } from "../../../app/steps/naming.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useAtField } from "../../../app/steps/use-at-field.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useWords } from "../../../app/words/language.tsx";
import { ComboBox, Select } from "../../../ui/choices.tsx";
import { fieldsOf, TextArea } from "../../../ui/fields.tsx";
import { useHere } from "../here.tsx";
import { correctCaseStep } from "./correct-case.ts";
import { subjectsOf } from "./parts/matter-choices.ts";
import { stepWords } from "./parts/steps.text.ts";
import { SuggestedForCase, useTaken } from "./parts/suggested.tsx";
import { useLosing } from "./parts/use-losing.ts";

interface CorrectCaseFormProps extends FormProps<typeof correctCaseStep> {
  readonly onClose: () => void;
}

const fields: Fields = { "unknown-kind": "kind", "same-kind": "kind", "unknown-subject": "subject" };

/** D4: the form that corrects kind and subject. It starts with the present kind and subject, and sends both. */
export function CorrectCaseForm({ kept, onClose }: CorrectCaseFormProps) {
  const text = useWords(correctCaseStep.words);
  const { reason } = useWords(stepWords);
  const here = useHere();
  const { named } = useOptions();
  const desk = useDesk();
  const correct = useSend(correctCase, useLosing(text, kept.forget, onClose));
  const problem = useAtField(here.forForm(correct.problem), fields);
  const kind = kept.value.kind || here.view.kind.key;
  const subject = kept.value.subject || here.view.subject.key;
  // C3: a correction cannot make the case a report without identity, nor the reverse.
  const kinds = desk.kinds.filter((one) => one.withoutIdentity === here.view.withoutIdentity);
  const subjects = subjectsOf(desk, kind);
  const has = (among: readonly { readonly key: string }[]) => (key: string) =>
    among.some((one) => one.key === key);
  const taken = useTaken();
  const field = fieldsOf({ ...kept.value, kind, subject }, kept.put);
  return (
    <StepForm
      send={{ ...correct, problem }}
      kept={kept}
      submit={text.submit}
      onSubmit={() => {
        const { reason: why } = kept.value;
        const body = { kind, subject, reason: why, ...defined({ suggestion: taken({ kind, subject }) }) };
        void correct.send({ ...here.on, body });
      }}
    >
      {kept.ready && (
        <>
          <SuggestedForCase side="kind" isOffered={has(kinds)} onChoose={(key) => kept.put({ kind: key })} />
          <Select label={text.kind} {...field("kind")} hint={text.hint} options={named(kinds)} />
          <SuggestedForCase
            side="subject"
            isOffered={has(subjects)}
            onChoose={(key) => kept.put({ subject: key })}
          />
          <ComboBox label={text.subject} {...field("subject")} options={named(subjects)} />
        </>
      )}
      <TextArea label={reason} {...field("reason")} most={2_000} />
    </StepForm>
  );
}
