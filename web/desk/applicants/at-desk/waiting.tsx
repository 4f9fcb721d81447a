/**
 * The open matters of an identified applicant: undelivered messages, unanswered questions, and consent to show their
 * name (C18, R8, C15).
 */

import { useState } from "react";
import { actForApplicant } from "../../../../shared/contracts/staff/desk-acts.ts";
import { tellApplicant } from "../../../../shared/contracts/staff/untold.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Buttons } from "../../ui/form.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Notice, WithCodes } from "../../ui/shows.tsx";
import { rememberTold } from "../untold/told.ts";
import type { ShownRequest } from "./applicants-requests.ts";
import { waitingWords } from "./waiting.text.ts";

/** Whether the applicant is at the desk or on the telephone, from how the clerk identified them. */
export type Presence = "in-person" | "phone";

interface WaitingProps {
  readonly shown: ShownRequest;
  readonly pass: string;
  readonly how: Presence;
}

export function Waiting({ shown, pass, how }: WaitingProps) {
  const mayI = useMayI();
  const { questions = [], news = [], knownTo } = shown;
  const opened = { request: shown.status.trackingCode, pass };
  return (
    <>
      {news.length > 0 && mayI("tell-applicant") && <News request={opened.request} news={news} how={how} />}
      {mayI("act-for-applicant") &&
        questions.map((asked) => <Reply key={`${asked.case} ${asked.at}`} {...opened} asked={asked} />)}
      {knownTo && mayI("act-for-applicant") && <Consent {...opened} knownTo={knownTo} />}
    </>
  );
}

interface NewsProps {
  readonly request: string;
  readonly news: NonNullable<ShownRequest["news"]>;
  readonly how: Presence;
}

function News({ request, news, how }: NewsProps) {
  const text = useWords(waitingWords).news;
  const [told, setTold] = useState(false);
  const telling = useSend(tellApplicant, {
    done: ({ body }) => {
      rememberTold(body.trackingCode, body.at);
      setTold(true);
    },
  });
  const tell = () =>
    telling.send({ body: { request, how, result: "reached", notices: news.map(({ notice }) => notice) } });
  if (told) return <Notice>{text.done}</Notice>;
  return (
    <section className="stack near applicant-contact no-print" aria-labelledby="news">
      <h3 id="news">{text.title}</h3>
      <p className="soft">{text.lead}</p>
      <ul className="stack near">
        {news.map(({ notice, text: words }) => (
          <li key={notice} className="words" dir="auto">
            <WithCodes>{words}</WithCodes>
          </li>
        ))}
      </ul>
      {telling.problem && <ErrorSummary problem={telling.problem} />}
      <Buttons>
        <Button look="main" isPending={telling.sending} onPress={tell}>
          {text.submit}
        </Button>
      </Buttons>
    </section>
  );
}

interface Opened {
  readonly request: string;
  readonly pass: string;
}

interface ReplyProps extends Opened {
  readonly asked: NonNullable<ShownRequest["questions"]>[number];
}

/**
 * The form that records the applicant's reply to a question, which the clerk reads back. The deadline resumes as after
 * a reply by the applicant.
 */
function Reply({ request, pass, asked }: ReplyProps) {
  const text = useWords(waitingWords).reply;
  const [words, setWords] = useState("");
  const [readBack, setReadBack] = useState(false);
  const [done, setDone] = useState(false);
  const reply = useSend(actForApplicant, { done: () => setDone(true) });
  const send = () => {
    // An unticked box is left out of the body, so that the API reports at this field that the text was not read back.
    const heard = (readBack || undefined) as true;
    reply.send({ body: { request, pass, act: { type: "reply", case: asked.case, words, readBack: heard } } });
  };
  if (done) return <Notice>{text.done}</Notice>;
  return (
    <section className="stack near applicant-contact no-print" aria-label={text.title}>
      <h3>{text.title}</h3>
      <blockquote className="words" dir="auto">
        {asked.question}
      </blockquote>
      <SendForm send={reply} submit={text.submit} label={text.submit} onSubmit={send}>
        <TextArea
          label={text.words}
          name="act.words"
          dir="auto"
          most={4_000}
          value={words}
          onChange={(typed) => {
            setWords(typed);
            setReadBack(false);
          }}
        />
        <Checkbox name="act.readBack" checked={readBack} onChange={setReadBack}>
          <strong>{text.readBack}</strong>
        </Checkbox>
      </SendForm>
    </section>
  );
}

interface ConsentProps extends Opened {
  readonly knownTo: NonNullable<ShownRequest["knownTo"]>;
}

/**
 * The button that gives or withdraws the applicant's consent to show their name to the unit; each use is recorded with
 * the clerk's name (C15).
 */
function Consent({ request, pass, knownTo }: ConsentProps) {
  const text = useWords(waitingWords).consent;
  const [known, know] = useState(knownTo);
  const [said, say] = useState(false);
  const given = known === "inspection";
  const change = useSend(actForApplicant, {
    done: () => {
      know(given ? "unit" : "inspection");
      say(true);
    },
  });
  return (
    <section className="stack near applicant-contact no-print" aria-labelledby="consent">
      <h3 id="consent">{text.title}</h3>
      <p>{text[known]}</p>
      {said && <Notice>{known === "unit" ? text.given : text.takenBack}</Notice>}
      {change.problem && <ErrorSummary problem={change.problem} />}
      <Buttons>
        <Button
          isPending={change.sending}
          onPress={() => change.send({ body: { request, pass, act: { type: "consent", given } } })}
        >
          {given ? text.give : text.takeBack}
        </Button>
      </Buttons>
    </section>
  );
}
