/**
 * The forms that publish a commitment for everybody and withdraw it (I6). Both forms are sent without a version of the
 * case.
 */
import { useState } from "react";
import { publishCommitment, withdrawPublication } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Button, CancelButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextArea } from "../../../ui/fields.tsx";
import { Buttons } from "../../../ui/form.tsx";
import { AsWritten, useDigits } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import type { Commitment } from "../steps/parts/promises.ts";
import { Day } from "./promises-shown.tsx";
import { publishingWords } from "./publishing.text.ts";

interface FormProps {
  readonly commitment: Commitment;
  readonly onClose: () => void;
}

/** The refusals to show at the field for the wording. */
const ofWording = { "wording-has-a-number": "wording", "wording-names-a-person": "wording" };

/** The form that publishes a commitment. It shows the original beside an empty field, and copies nothing from it. */
export function PublishForm({ commitment, onClose }: FormProps) {
  const text = useWords(publishingWords);
  const here = useHere();
  const digits = useDigits();
  const number = String(commitment.number);
  const wording = useUnsent(`publish:${here.view.case}:${number}`, "");
  const [isPreviewed, preview] = useState(false);
  const after = { said: text.published, forget: wording.forget, close: onClose, aside: true } as const;
  const publish = useStep(here, publishCommitment, after, ofWording);
  const send = () => {
    preview(false);
    publish.take({ wording: wording.value }, { number });
  };
  if (!wording.ready) return null;
  return (
    <>
      <StepForm
        send={publish}
        kept={wording}
        submit={text.preview}
        label={text.publish(digits(number))}
        onClose={onClose}
        onSubmit={() => preview(true)}
      >
        <div className="case-asked">
          <small>{text.original}</small>
          <AsWritten>{commitment.what}</AsWritten>
        </div>
        <TextArea
          label={text.wording}
          hint={text.hint}
          name="wording"
          most={300}
          dir="auto"
          {...wording.field}
          autoFocus
        />
        <p className="hint">{text.checked}</p>
      </StepForm>
      <Dialog title={text.previewTitle} open={isPreviewed} asks onClose={() => preview(false)}>
        <div className="stack">
          <Published commitment={commitment} wording={wording.value} />
          <Buttons>
            <Button look="main" autoFocus onPress={send}>
              {text.confirm}
            </Button>
            <CancelButton plain onPress={() => preview(false)} />
          </Buttons>
        </div>
      </Dialog>
    </>
  );
}

interface PublishedProps {
  readonly commitment: Commitment;
  readonly wording: string;
}

/** The commitment as the public page will show it. */
function Published({ commitment: { owner, due }, wording }: PublishedProps) {
  const text = useWords(publishingWords);
  const say = useSay();
  return (
    <>
      <AsWritten>{wording}</AsWritten>
      <small>
        {"unit" in owner ? say(owner.unit.name) : text.unitOf(say(owner.person.name))} · {text.due}{" "}
        <Day day={due} />
      </small>
      <p className="hint">{text.small}</p>
    </>
  );
}

export function WithdrawForm({ commitment, onClose }: FormProps) {
  const text = useWords(publishingWords);
  const here = useHere();
  const digits = useDigits();
  const number = String(commitment.number);
  const reason = useUnsent(`withdraw:${here.view.case}:${number}`, "");
  const after = { said: text.withdrawn, forget: reason.forget, close: onClose, aside: true } as const;
  const withdraw = useStep(here, withdrawPublication, after);
  return (
    <StepForm
      send={withdraw}
      kept={reason}
      submit={text.withdrawButton}
      label={text.withdraw(digits(number))}
      onClose={onClose}
      onSubmit={() => withdraw.take({ reason: reason.value }, { number })}
    >
      <TextArea label={text.reason} name="reason" most={1_000} {...reason.field} autoFocus />
    </StepForm>
  );
}
