import { useState } from "react";
import { giveEvidence, giveExplanation, listOwed } from "../../../../shared/contracts/staff/casework.ts";
import { useSend } from "../../app/api/use-api.ts";
import { type UnsentWords, useUnsent } from "../../app/unsent/use-unsent.ts";
import { useWords } from "../../app/words/language.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { SendForm, type Sending } from "../../ui/send-form.tsx";
import { owedWords } from "./owed.text.ts";
import { nameOf, type Owed, type OwedCommitment, type OwedExplanation } from "./own.ts";

interface GiveProps<Given> {
  readonly owed: Given;
  readonly done: (reply: Given) => void;
  readonly onClose: () => void;
}

/**
 * The form for evidence, shown at the commitment. It is sent without a version of the case, which its user may not be
 * allowed to see (R2).
 */
export function EvidenceForm({ owed, done, onClose }: GiveProps<OwedCommitment>) {
  const text = useWords(owedWords);
  const { words, input, after } = useGiving("evidence", owed, text.done, onClose);
  const evidence = useSend(giveEvidence, { ...after, done: ({ body }) => done(body) });
  const send = () => evidence.send(input);
  return <GiveForm {...{ text, words, onClose }} title={text.show} send={evidence} onSend={send} />;
}

/** R2: the form in which the accused gives an explanation, once. */
export function ExplainForm({ owed, done, onClose }: GiveProps<OwedExplanation>) {
  const text = useWords(owedWords).explanation;
  const { words, input, after } = useGiving("explain", owed, text.done, onClose);
  const explain = useSend(giveExplanation, { ...after, done: ({ body }) => done(body) });
  const send = () => explain.send(input);
  return <GiveForm {...{ text, words, onClose }} title={text.give} send={explain} onSend={send} />;
}

/**
 * Returns the unsent text of a form, the input of the operation that sends the text, and the effects after sending.
 */
function useGiving(name: string, owed: Owed, said: string, close: () => void) {
  const words = useUnsent(`${name}:${nameOf(owed)}`, "");
  const params = { case: owed.case, number: String(owed.number) };
  return {
    words,
    input: { params, body: { words: words.value } },
    after: { outdates: [listOwed], forget: words.forget, said, close },
  };
}

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
