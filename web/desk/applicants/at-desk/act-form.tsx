/**
 * The forms for acts in the name of an identified applicant at the desk: objection, added information, withdrawal,
 * request for a meeting, another receipt (C6, R13, C14, S2, C2).
 */
import { useState } from "react";
import { actForApplicant } from "../../../../shared/contracts/staff/desk-acts.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useLetters } from "../../app/shell/use-letters.ts";
import { useWords } from "../../app/words/language.tsx";
import { useShortcuts } from "../../casework/case/shortcuts.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Buttons, Form } from "../../ui/form.tsx";
import { Kbd, Notice } from "../../ui/shows.tsx";
import type { Registered } from "../registration/registered.ts";
import { actWords } from "./act-form.text.ts";
import type { ShownRequest } from "./applicants-requests.ts";
import { AskMeetingForm } from "./ask-meeting-form.tsx";
import { NewReceipt, ReceiptWithPin } from "./receipt-form.tsx";

interface ActProps {
  readonly request: string;
  readonly pass: string;
  readonly answered: boolean;
  /**
   * C11: `forYou`: another person made the request on behalf of this applicant. `proxy`: this applicant represents
   * another person.
   */
  readonly forYou?: boolean | undefined;
  readonly proxy?: ShownRequest["proxy"];
  /** C2: whether the request has a mobile, to which a one-time code is sent before a receipt with a PIN is printed. */
  readonly mobileOnRecord?: boolean | undefined;
  readonly printed: (receipt: Registered) => void;
  /** Called after an objection was recorded. */
  readonly onObjected: () => void;
}

type Act = "object" | "add" | "withdraw" | "show-authority";

const wordless = ["withdraw", "show-authority"] as const satisfies readonly Act[];
const isWordless = (act: Act): act is (typeof wordless)[number] => (wordless as readonly Act[]).includes(act);

/** The shortcut for the objection: the key at the position of this Latin letter, whatever the keyboard's language. */
const letterOfObjecting = "O";

/**
 * The buttons for the acts, and one open form at a time. The objection's form is prefilled, so that recording an
 * objection takes two key presses.
 */
export function ActForm(props: ActProps) {
  const { answered, forYou = false, proxy } = props;
  const text = useWords(actWords);
  const mayAct = useMayI()("act-for-applicant");
  const [open, setOpen] = useState<Act | "meet" | "pin">();
  const [done, setDone] = useState<Act | "meet">();
  const [lettersOn] = useLetters();
  const canObject = mayAct && answered && !forYou && done !== "object";
  useShortcuts(lettersOn && canObject ? { [letterOfObjecting]: () => setOpen("object") } : {});
  const over = (act: Act | "meet") => () => {
    if (act === "object") props.onObjected();
    setDone(act);
    setOpen(undefined);
  };
  if (!mayAct) return null;
  const unanswered: readonly Act[] = forYou ? ["withdraw"] : ["add", "withdraw"];
  const canShow = !forYou && proxy !== undefined && proxy.authority !== "seen" && done !== "show-authority";
  const acts: readonly Act[] = [
    ...(canObject ? (["object"] as const) : []),
    ...(answered ? [] : unanswered),
    ...(canShow ? (["show-authority"] as const) : []),
  ];
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
        {!forYou && (
          <>
            <Button aria-expanded={open === "meet"} onPress={() => setOpen("meet")}>
              {text.meet}
            </Button>
            <NewReceipt {...props} withPin={() => setOpen("pin")} asksPin={open === "pin"} />
          </>
        )}
      </div>
      {open === "meet" && <AskMeetingForm {...props} onDone={over("meet")} />}
      {open === "pin" && <ReceiptWithPin {...props} />}
      {open && open !== "meet" && open !== "pin" && (
        <Acting key={open} {...props} act={open} onDone={over(open)} />
      )}
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
  const asked = isWordless(act) ? { type: act } : { type: act, words };
  return (
    <Form
      problem={send.problem}
      label={submit}
      onSubmit={() => send.send({ body: { request, pass, act: asked } })}
    >
      <p className="soft">{isWordless(act) ? text.sure[act] : text.lead}</p>
      {!isWordless(act) && (
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
        <Button type="submit" look="main" autoFocus={isWordless(act)} isPending={send.sending}>
          {submit}
        </Button>
      </Buttons>
    </Form>
  );
}
