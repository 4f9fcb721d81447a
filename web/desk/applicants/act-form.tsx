/** What an applicant just identified does at the desk: objects, adds something, withdraws, asks to meet somebody; and another receipt (C6, R13, C14, S2, C2). */
import { useState } from "react";
import { actForApplicant, printReceipt } from "../../../shared/contracts/desk-acts.ts";
import { useSend } from "../api/use-api.ts";
import { useShortcuts } from "../case/shortcuts.ts";
import { Button } from "../design/button.tsx";
import { TextArea } from "../design/fields.tsx";
import { Buttons, Form } from "../design/form.tsx";
import { ErrorSummary } from "../design/problem.tsx";
import { Kbd, Notice } from "../design/shows.tsx";
import type { Registered } from "../registration/register-form.tsx";
import { useMayI } from "../shell/desk.tsx";
import { useLetters } from "../shell/use-letters.ts";
import { useWords } from "../words/language.tsx";
import { actWords } from "./act-form.text.ts";
import { AskMeetingForm } from "./ask-meeting-form.tsx";

interface ActProps {
  readonly request: string;
  readonly pass: string;
  readonly answered: boolean;
  readonly printed: (receipt: Registered) => void;
}

type Act = "object" | "add" | "withdraw";

/** By its place on the keyboard, as the letters of a case. */
const letterOfObjecting = "O";

/** One at a time; the words of an objection are there already, so that saying no is two keys. */
export function ActForm(props: ActProps) {
  const { answered } = props;
  const text = useWords(actWords);
  const mayAct = useMayI()("act-for-applicant");
  const [open, setOpen] = useState<Act | "meet">();
  const [done, setDone] = useState<Act | "meet">();
  const [lettersOn] = useLetters();
  const canObject = mayAct && answered && done !== "object";
  useShortcuts(lettersOn && canObject ? { [letterOfObjecting]: () => setOpen("object") } : {});
  const over = () => {
    setDone(open);
    setOpen(undefined);
  };
  if (!mayAct) return null;
  const unanswered: readonly Act[] = answered ? [] : ["add", "withdraw"];
  const acts: readonly Act[] = canObject ? ["object"] : unanswered;
  return (
    <section className="stack near applicant-contact no-print" aria-labelledby="acts">
      <h3 id="acts">{text.title}</h3>
      {done && <Notice>{text.done[done]}</Notice>}
      <div className="row">
        {acts.map((act) => (
          <Button key={act} aria-expanded={open === act} onPress={() => setOpen(act)}>
            {text.acts[act].name}
            {lettersOn && act === "object" && (
              <span aria-hidden="true">
                <Kbd>{letterOfObjecting}</Kbd>
              </span>
            )}
          </Button>
        ))}
        <Button aria-expanded={open === "meet"} onPress={() => setOpen("meet")}>
          {text.meet}
        </Button>
        <Reprint {...props} />
      </div>
      {open === "meet" && <AskMeetingForm {...props} onDone={over} />}
      {open && open !== "meet" && <Acting key={open} {...props} act={open} onDone={over} />}
    </section>
  );
}

interface ActingProps extends Pick<ActProps, "request" | "pass"> {
  readonly act: Act;
  readonly onDone: () => void;
}

function Acting({ request, pass, act, onDone }: ActingProps) {
  const text = useWords(actWords);
  const { submit } = text.acts[act];
  const [words, setWords] = useState(act === "object" ? text.acts.object.said : "");
  const send = useSend(actForApplicant, { done: onDone });
  const asked = act === "withdraw" ? { type: act } : { type: act, words };
  return (
    <Form
      problem={send.problem}
      label={submit}
      onSubmit={() => send.send({ body: { request, pass, act: asked } })}
    >
      <p className="soft">{act === "withdraw" ? text.sure : text.lead}</p>
      {act !== "withdraw" && (
        <TextArea
          label={text.acts[act].words}
          name="act.words"
          dir="auto"
          autoFocus
          most={4_000}
          value={words}
          onChange={setWords}
        />
      )}
      <Buttons>
        <Button type="submit" look="main" autoFocus={act === "withdraw"} isPending={send.sending}>
          {submit}
        </Button>
      </Buttons>
    </Form>
  );
}

function Reprint({ request, pass, printed }: ActProps) {
  const text = useWords(actWords);
  const print = useSend(printReceipt, { done: ({ body }) => printed(body) });
  return (
    <>
      <Button isPending={print.sending} onPress={() => print.send({ body: { request, pass } })}>
        {text.receipt}
      </Button>
      <small className="soft">{text.receiptHint}</small>
      {print.problem && <ErrorSummary problem={print.problem} />}
    </>
  );
}
