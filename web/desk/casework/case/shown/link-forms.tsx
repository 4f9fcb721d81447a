/**
 * The forms that link another case about the same matter, with a reason, or remove a link (R14). Both forms are sent
 * without a version of the case.
 */
import { linkCase, unlinkCase } from "../../../../../shared/contracts/staff/casework.ts";
import { StepForm } from "../../../app/steps/step-form.tsx";
import { useStep } from "../../../app/steps/use-step.ts";
import { Restored } from "../../../app/unsent/restored.tsx";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { fieldsOf, TextArea, TextField } from "../../../ui/fields.tsx";
import { useInFours } from "../../../ui/shows.tsx";
import { useHere } from "../here.tsx";
import { linkWords } from "./links.text.ts";

const nothing = { code: "", reason: "" };

/** The refusals to show at the field for the code. */
const ofCode = Object.fromEntries(
  ["unknown-link", "link-itself", "linked-already", "links-enough"].map((code) => [code, "with"]),
);

interface Closes {
  readonly onClose: () => void;
}

interface LinkProps extends Closes {
  /** The code of the case that the system suggested. */
  readonly suggested?: string;
}

export function LinkForm({ onClose, suggested }: LinkProps) {
  const text = useWords(linkWords);
  const here = useHere();
  const beside = suggested === undefined ? "" : `:${suggested}`;
  const kept = useUnsent(`link:${here.view.case}${beside}`, { ...nothing, code: suggested ?? "" });
  const field = fieldsOf(kept.value, kept.put);
  const after = { said: text.done, forget: kept.forget, close: onClose, aside: true } as const;
  const link = useStep(here, linkCase, after, ofCode);
  if (!kept.ready) return null;
  return (
    <StepForm
      send={link}
      submit={text.submit}
      label={text.add}
      byKeys
      onClose={onClose}
      onSubmit={() => link.take({ with: kept.value.code, reason: kept.value.reason })}
    >
      <p className="soft">{text.about}</p>
      <Restored kept={kept} />
      <TextField
        label={text.code}
        {...field("code")}
        name="with"
        ltr
        inputMode="numeric"
        autoFocus={suggested === undefined}
      />
      <TextArea
        label={text.reason}
        {...field("reason")}
        hint={text.reasonHint}
        most={1_000}
        autoFocus={suggested !== undefined}
      />
    </StepForm>
  );
}

export function UnlinkForm({ code, onClose }: Closes & { readonly code: string }) {
  const text = useWords(linkWords);
  const inFours = useInFours();
  const here = useHere();
  const reason = useUnsent(`unlink:${here.view.case}:${code}`, "");
  const after = { said: text.undone, forget: reason.forget, close: onClose, aside: true } as const;
  const unlink = useStep(here, unlinkCase, after);
  return (
    <StepForm
      send={unlink}
      kept={reason}
      submit={text.undo}
      label={text.undoOf(inFours(code))}
      onClose={onClose}
      onSubmit={() => unlink.take({ from: code, reason: reason.value })}
    >
      <TextArea label={text.why} name="reason" most={1_000} {...reason.field} autoFocus />
    </StepForm>
  );
}
