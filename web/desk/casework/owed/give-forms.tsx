import { useState } from "react";
import { giveEvidence, giveExplanation, listOwed } from "../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../app/api/use-api.ts";
import { type UnsentWords, useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { SendForm, type Sending } from "../../ui/send-form.tsx";
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
  const evidence = useSend(giveEvidence, {
    outdates: [listOwed],
    done: ({ body }) => done(body),
    forget: words.forget,
    said: text.done,
    close: onClose,
  });
  return (
    <GiveForm
      {...{ text, words, onClose }}
      title={text.show}
      send={evidence}
      onSend={() => evidence.send({ params: paramsOf(owed), body: { words: words.value } })}
    />
  );
}

/** R2: what inspection asked is explained in place, once. */
export function ExplainForm({ owed, done, onClose }: GiveProps<OwedExplanation>) {
  const text = useWords(owedWords).explanation;
  const words = useUnsent(`explain:${nameOf(owed)}`, "");
  const explain = useSend(giveExplanation, {
    outdates: [listOwed],
    done: ({ body }) => done(body),
    forget: words.forget,
    said: text.done,
    close: onClose,
  });
  return (
    <GiveForm
      {...{ text, words, onClose }}
      title={text.give}
      send={explain}
      onSend={() => explain.send({ params: paramsOf(owed), body: { words: words.value } })}
    />
  );
}

const paramsOf = ({ case: name, number }: { readonly case: string; readonly number: number }) => ({
  case: name,
  number: String(number),
});

interface GiveFormProps {
  readonly words: UnsentWords<string>;
  readonly title: string;
  readonly text: Readonly<Record<"words" | "wordsHint" | "writeWords" | "submit", string>>;
  readonly send: Sending;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

function GiveForm({ words, title, text, send, onSend, onClose }: GiveFormProps) {
  const [tried, setTried] = useState(false);
  const isShort = words.value.trim().length < 3;
  if (!words.ready) return null;
  return (
    <SendForm
      send={send}
      submit={text.submit}
      label={title}
      onSubmit={() => (isShort ? setTried(true) : onSend())}
      onCancel={onClose}
    >
      <TextArea
        label={text.words}
        name="words"
        hint={text.wordsHint}
        most={4000}
        autoFocus
        {...words.field}
        error={tried && isShort ? text.writeWords : undefined}
      />
    </SendForm>
  );
}
