import { useState } from "react";
import { giveEvidence, giveExplanation, listOwed } from "../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { type UnsentWords, useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { TextArea } from "../../ui/fields.tsx";
import type { Sending } from "../../ui/send-form.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { owedWords } from "./owed.text.ts";
import { nameOf, type OwedCommitment, type OwedExplanation } from "./own.ts";

interface GiveProps<Given> {
  readonly owed: Given;
  readonly done: (reply: Given) => void;
  readonly onClose: () => void;
}

/** Where the commitment stands: what shows that it is kept. Needs no version of the case, which may be out of sight (R2). */
export function EvidenceForm({ owed, done, onClose }: GiveProps<OwedCommitment>) {
  const text = useWords(owedWords);
  const words = useUnsent(`evidence:${nameOf(owed)}`, "");
  const taken = useTaken(words.forget, text.done, onClose);
  const evidence = useSend(giveEvidence, {
    outdates: [listOwed],
    done: ({ body }) => taken(() => done(body)),
  });
  return (
    <GiveForm
      {...{ words, onClose }}
      send={evidence}
      text={{
        title: text.show,
        words: text.words,
        hint: text.wordsHint,
        missing: text.writeWords,
        submit: text.submit,
      }}
      onSend={() => evidence.send({ params: paramsOf(owed), body: { words: words.value } })}
    />
  );
}

/** R2: what inspection asked is explained in place, once. */
export function ExplainForm({ owed, done, onClose }: GiveProps<OwedExplanation>) {
  const text = useWords(owedWords).explanation;
  const words = useUnsent(`explain:${nameOf(owed)}`, "");
  const taken = useTaken(words.forget, text.done, onClose);
  const explain = useSend(giveExplanation, {
    outdates: [listOwed],
    done: ({ body }) => taken(() => done(body)),
  });
  return (
    <GiveForm
      {...{ words, onClose }}
      send={explain}
      text={{
        title: text.give,
        words: text.words,
        hint: text.wordsHint,
        missing: text.writeWords,
        submit: text.submit,
      }}
      onSend={() => explain.send({ params: paramsOf(owed), body: { words: words.value } })}
    />
  );
}

const paramsOf = ({ case: name, number }: { readonly case: string; readonly number: number }) => ({
  case: name,
  number: String(number),
});

/** What follows when it was taken: the typed words go, it is said, and the form closes. */
function useTaken(forget: () => void, said: string, onClose: () => void) {
  const tell = useTell();
  return (done: () => void) => {
    forget();
    done();
    tell(said);
    onClose();
  };
}

interface GiveFormProps {
  readonly words: UnsentWords<string>;
  readonly text: Readonly<Record<"title" | "words" | "hint" | "missing" | "submit", string>>;
  readonly send: Sending;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

function GiveForm({ words, text, send, onSend, onClose }: GiveFormProps) {
  const [tried, setTried] = useState(false);
  const isShort = words.value.trim().length < 3;
  if (!words.ready) return null;
  return (
    <SendForm
      send={send}
      submit={text.submit}
      label={text.title}
      onSubmit={() => (isShort ? setTried(true) : onSend())}
      onCancel={onClose}
    >
      <TextArea
        label={text.words}
        name="words"
        hint={text.hint}
        most={4000}
        autoFocus
        {...words.field}
        error={tried && isShort ? text.missing : undefined}
      />
    </SendForm>
  );
}
