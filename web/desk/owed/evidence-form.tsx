import { useState } from "react";
import { giveEvidence, listOwed } from "../../../shared/contracts/casework.ts";
import { useSend } from "../api/use-api.ts";
import { Button } from "../design/button.tsx";
import { TextArea } from "../design/fields.tsx";
import { Buttons, Form } from "../design/form.tsx";
import { useTell } from "../shell/toasts.tsx";
import { useUnsent } from "../unsent/use-unsent.ts";
import { useWords } from "../words/language.tsx";
import { owedWords } from "./owed.text.ts";
import { nameOf, type Owed } from "./own.ts";

interface EvidenceProps {
  readonly owed: Owed;
  readonly done: (reply: Owed) => void;
  readonly onClose: () => void;
}

/** Where the commitment stands: what shows that it is kept. Needs no version of the case, which may be out of sight (R2). */
export function EvidenceForm({ owed, done, onClose }: EvidenceProps) {
  const text = useWords(owedWords);
  const tell = useTell();
  const words = useUnsent(`evidence:${nameOf(owed)}`, "");
  const [tried, setTried] = useState(false);
  const evidence = useSend(giveEvidence, {
    outdates: [listOwed],
    done: ({ body }) => {
      words.forget();
      done(body);
      tell(text.done);
      onClose();
    },
  });
  const isShort = words.value.trim().length < 3;
  const params = { case: owed.case, number: String(owed.number) };
  const send = () => (isShort ? setTried(true) : evidence.send({ params, body: { words: words.value } }));
  if (!words.ready) return null;
  return (
    <Form problem={evidence.problem} label={text.show} onSubmit={send}>
      <TextArea
        label={text.words}
        name="words"
        hint={text.wordsHint}
        most={4000}
        autoFocus
        value={words.value}
        onChange={words.set}
        error={tried && isShort ? text.writeWords : undefined}
      />
      <Buttons>
        <Button type="submit" look="main" isPending={evidence.sending}>
          {text.submit}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {text.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}
