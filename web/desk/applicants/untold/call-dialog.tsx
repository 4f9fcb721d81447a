/** The dialog for a call to an applicant: number, call script and result (C18). */

import { useEffect, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { openUntold, tellApplicant } from "../../../../shared/contracts/staff/untold.ts";
import { asDialled } from "../../../design/display.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useTell } from "../../app/shell/toasts.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { addressOfMeeting } from "../../meetings/place.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { fieldsOf, TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Ltr, Skeleton, Time, WithCodes } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import { rememberTold } from "./told.ts";
import { untoldWords } from "./untold.text.ts";

interface CallProps {
  readonly code: string;
  readonly onClose: () => void;
  /** Reads the call list again. */
  readonly again: () => void;
}

type Opened = ReplyOf<typeof openUntold>["body"];

export function CallDialog({ code, onClose, again }: CallProps) {
  const text = useWords(untoldWords);
  const [opened, show] = useState<Opened>();
  const opening = useSend(openUntold, { done: ({ body }) => show(body) });
  const { send } = opening;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening: the access log records each call
  useEffect(() => send({ body: { request: code } }), [code]);
  const close = () => {
    again();
    onClose();
  };
  return (
    <Dialog title={opened ? text.call(opened.fullName) : text.title} open onClose={close} wide>
      {!opened && !opening.problem && <Skeleton lines={4} />}
      {opening.problem && <ErrorSummary problem={opening.problem} />}
      {opened && (
        <div className="stack">
          <Numbers opened={opened} />
          <ToSay opened={opened} />
          <Outcome opened={opened} onClose={close} />
        </div>
      )}
    </Dialog>
  );
}

function Numbers({ opened: { landline, mobile } }: { readonly opened: Opened }) {
  const text = useWords(untoldWords);
  const dialled = (number: string | undefined) =>
    number && (
      <strong>
        <Ltr>{number}</Ltr>
      </strong>
    );
  return (
    <div className="stack near">
      {landline === undefined && mobile === undefined && <p>{text.noNumber}</p>}
      <FactList
        facts={[
          [text.landline, dialled(landline)],
          [text.mobile, dialled(mobile && asDialled(mobile))],
        ]}
      />
      <p className="soft">{text.recorded}</p>
    </div>
  );
}

function ToSay({ opened: { notices, tries, language } }: { readonly opened: Opened }) {
  const text = useWords(untoldWords);
  const say = useSay();
  return (
    <section className="stack near" aria-labelledby="to-say">
      <h3 id="to-say">{text.toSay}</h3>
      <ul className="stack near">
        {notices.map(({ notice, text: words, question, meeting }) => (
          <li key={notice} className="stack near">
            <p className="words" lang={language} dir="auto">
              <WithCodes>{words}</WithCodes>
            </p>
            {question !== undefined && (
              <blockquote className="words" dir="auto" aria-label={text.question}>
                {question}
              </blockquote>
            )}
            {meeting !== undefined && (
              <div>
                <LinkButton to={addressOfMeeting(meeting)}>{text.meeting}</LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {tries.length > 0 && (
        <p className="soft">
          {text.tried}: {tries.map(({ at, by }) => [<Time key={at} at={at} />, ` ${say(by.name)} `])}
        </p>
      )}
    </section>
  );
}

const hows = ["phone", "in-person"] as const;

function Outcome({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const text = useWords(untoldWords);
  const toast = useTell();
  const [said, set] = useState({ how: hows[0] as (typeof hows)[number], words: "" });
  const [result, setResult] = useState<"reached" | "not-reached">("reached");
  const telling = useSend(tellApplicant, {
    done: ({ body }) => {
      if (result === "reached") rememberTold(body.trackingCode, body.at);
      toast(result === "reached" ? text.told : text.notTold);
    },
    close: onClose,
  });
  const tell = (outcome: typeof result) => {
    setResult(outcome);
    telling.send({
      body: {
        ...{ request: opened.trackingCode, how: said.how, result: outcome },
        notices: opened.notices.map(({ notice }) => notice),
        ...(said.words.trim() !== "" && { words: said.words }),
      },
    });
  };
  const field = fieldsOf(said, (change) => set({ ...said, ...change }));
  return (
    <Form problem={telling.problem} label={text.title} onSubmit={() => tell("reached")}>
      <RadioGroup label={text.how} {...field("how")} options={optionsOf(hows, text.hows)} />
      <TextArea label={text.words} {...field("words")} optional most={4_000} />
      <Submit label={text.reached} sending={telling.sending}>
        <Button onPress={() => tell("not-reached")} isPending={telling.sending}>
          {text.notReached}
        </Button>
      </Submit>
    </Form>
  );
}
