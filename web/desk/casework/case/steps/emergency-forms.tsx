import { checkOnSpot, closeNoOpinion } from "../../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../../app/api/use-api.ts";
import type { UnsentWords } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { Form } from "../../../ui/form.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { Restored } from "../restored.tsx";
import { stepWords } from "./steps.text.ts";

interface OfStep {
  readonly kept: UnsentWords<string>;
}

/** S3: what inspection found when it went there. */
export function CheckForm({ kept }: OfStep) {
  const text = useWords(stepWords).check;
  const here = useHere();
  const check = useSend(checkOnSpot, here.after({ said: text.done, forget: kept.forget }));
  return (
    <Form
      problem={here.forForm(check.problem)}
      onSubmit={() => check.send({ ...here.on, body: { findings: kept.value } })}
    >
      <Restored kept={kept} />
      <TextArea label={text.findings} name="findings" hint={text.hint} most={2_000} {...kept.field} />
      <Submit label={text.submit} sending={check.sending} byKeys />
    </Form>
  );
}

/** S3: the applicant was looked for and not reached: no satisfaction is read into that. */
export function CloseForm({ kept }: OfStep) {
  const { close: text, reason } = useWords(stepWords);
  const here = useHere();
  const close = useSend(closeNoOpinion, here.after({ said: text.done, forget: kept.forget }));
  return (
    <Form
      problem={here.forForm(close.problem)}
      onSubmit={() => close.send({ ...here.on, body: { reason: kept.value } })}
    >
      <Restored kept={kept} />
      <p>{text.hint}</p>
      <TextArea label={reason} name="reason" most={2_000} {...kept.field} />
      <Submit label={text.submit} sending={close.sending} byKeys />
    </Form>
  );
}
