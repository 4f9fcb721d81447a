/** With which case, and why it is about the same matter (R14). Decided on no version of the case. */
import { linkCase, unlinkCase } from "../../../../../shared/contracts/staff/casework.ts";
import { inFours } from "../../../../design/display.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useUnsent } from "../../../app/unsent/use-unsent.ts";
import { useWords } from "../../../app/words/language.tsx";
import { CancelButton } from "../../../ui/button.tsx";
import { TextArea, TextField } from "../../../ui/fields.tsx";
import { Form } from "../../../ui/form.tsx";
import { Submit } from "../../../ui/submit.tsx";
import { useHere } from "../here.tsx";
import { Restored } from "../restored.tsx";
import { linkWords } from "../shown/links.text.ts";
import { useAtField } from "./use-at-field.ts";

const nothing = { code: "", reason: "" };

/** Refusals that are about the code stand at its field. */
const ofCode = Object.fromEntries(
  ["unknown-link", "link-itself", "linked-already", "links-enough"].map((code) => [code, "with"]),
);

interface Closes {
  readonly onClose: () => void;
}

interface LinkProps extends Closes {
  /** The other case, where it was suggested. */
  readonly suggested?: string;
}

export function LinkForm({ onClose, suggested }: LinkProps) {
  const text = useWords(linkWords);
  const here = useHere();
  const beside = suggested === undefined ? "" : `:${suggested}`;
  const kept = useUnsent(`link:${here.view.case}${beside}`, { ...nothing, code: suggested ?? "" });
  const { code, reason } = kept.value;
  const forget = () => {
    kept.forget();
    onClose();
  };
  const link = useSend(linkCase, here.after({ said: text.done, forget, aside: true }));
  const problem = useAtField(here.forForm(link.problem), ofCode);
  if (!kept.ready) return null;
  return (
    <Form
      problem={problem}
      label={text.add}
      onSubmit={() => link.send({ params: here.on.params, body: { with: code, reason } })}
    >
      <p className="soft">{text.about}</p>
      <Restored kept={kept} />
      <TextField
        label={text.code}
        name="with"
        ltr
        inputMode="numeric"
        autoFocus={suggested === undefined}
        value={code}
        onChange={(code) => kept.set({ code, reason })}
      />
      <TextArea
        label={text.reason}
        name="reason"
        hint={text.reasonHint}
        most={1_000}
        autoFocus={suggested !== undefined}
        value={reason}
        onChange={(reason) => kept.set({ code, reason })}
      />
      <Submit label={text.submit} sending={link.sending} byKeys>
        <CancelButton plain onPress={onClose} />
      </Submit>
    </Form>
  );
}

export function UnlinkForm({ code, onClose }: Closes & { readonly code: string }) {
  const text = useWords(linkWords);
  const here = useHere();
  const reason = useUnsent(`unlink:${here.view.case}:${code}`, "");
  const forget = () => {
    reason.forget();
    onClose();
  };
  const unlink = useSend(unlinkCase, here.after({ said: text.undone, forget, aside: true }));
  return (
    <Form
      problem={here.forForm(unlink.problem)}
      label={text.undoOf(inFours(code))}
      onSubmit={() => unlink.send({ params: here.on.params, body: { from: code, reason: reason.value } })}
    >
      <Restored kept={reason} />
      <TextArea label={text.why} name="reason" most={1_000} {...reason.field} autoFocus />
      <Submit label={text.undo} sending={unlink.sending} byKeys>
        <CancelButton plain onPress={onClose} />
      </Submit>
    </Form>
  );
}
