/** The questions to outside bodies: what each was asked, what it may read, its link and its answer (R7). */

import { useRef, useState } from "react";
import { lastMinuteOf } from "../../../../design/last-minute.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { AsWritten, Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { outsideWords } from "./outside.text.ts";
import { AskForm, LetterForm, RenewForm, RevokeForm } from "./outside-forms.tsx";
import type { OutsideQuestion } from "./question.ts";

const forms = { renew: RenewForm, revoke: RevokeForm, note: LetterForm } as const;

/** The open form or dialog, and the question that it is about. */
type Doing =
  | { readonly what: "ask" }
  | { readonly what: keyof typeof forms | "link"; readonly question: OutsideQuestion };

export function Outside({ view }: { readonly view: CaseView }) {
  const text = useWords(outsideWords);
  const { outside = [], mayI } = view;
  const [doing, begin] = useState<Doing>();
  const opener = useRef<HTMLElement>(null);
  if (outside.length === 0 && !mayI.includes("ask-outside")) return null;
  const close = () => {
    begin(undefined);
    requestAnimationFrame(() => opener.current?.querySelector("button")?.focus());
  };
  const Form = doing && doing.what in forms ? forms[doing.what as keyof typeof forms] : undefined;
  return (
    <section className="sheet stack near" aria-labelledby="case-outside" ref={opener}>
      <h2 id="case-outside">{text.title}</h2>
      {!doing && mayI.includes("ask-outside") && (
        <div className="row no-print">
          <Button onPress={() => begin({ what: "ask" })}>{text.ask}</Button>
        </div>
      )}
      {doing?.what === "ask" && <AskForm onClose={close} />}
      {doing?.what === "link" && (
        <LinkDialog code={view.case} number={doing.question.number} onClose={close} />
      )}
      {outside.length > 0 && (
        <ol className="case-commitments">
          {outside.map((question) => (
            <li key={question.number}>
              <Question question={question} />
              {doing && "question" in doing && Form && doing.question.number === question.number ? (
                <Form question={question} onClose={close} />
              ) : (
                !doing && <ToDo question={question} mayI={mayI} begin={begin} />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly question: OutsideQuestion;
}

const tones = {
  open: "brand",
  answered: "right",
  revoked: "wrong",
  expired: "wrong",
  closed: "brand",
} as const;

function Question({ question: asked }: QuestionProps) {
  const text = useWords(outsideWords);
  const say = useSay();
  const { body, standing, until, openedAt, renewed, released, revoked, answered } = asked;
  const name = "unit" in body ? say(body.unit.name) : (body.name ?? text.someBody);
  return (
    <>
      <div className="row">
        <b>
          <bdi>{name}</bdi>
        </b>
        <Badge tone={tones[standing]}>{text.standing[standing]}</Badge>
      </div>
      <AsWritten>{asked.question}</AsWritten>
      <div className="row">
        <small>
          {text.by(say(asked.by.name))} · <Time at={asked.at} />
        </small>
        {(standing === "open" || standing === "expired") && (
          <small>
            {text.until} <Time at={lastMinuteOf(until)} as="long" />
          </small>
        )}
        {renewed && <small>{text.renewedBy(say(renewed.by.name))}</small>}
        <small>
          {openedAt === undefined ? text.notOpened : text.openedAt}{" "}
          {openedAt !== undefined && <Time at={openedAt} />}
        </small>
      </div>
      {released && <Released texts={released} />}
      {revoked && (
        <small>
          {text.revokedBy(say(revoked.by.name))}: {revoked.reason} <Time at={revoked.at} />
        </small>
      )}
      {answered && <Answer answered={answered} />}
    </>
  );
}

function Released({ texts }: { readonly texts: NonNullable<OutsideQuestion["released"]> }) {
  const text = useWords(outsideWords);
  return (
    <details>
      <summary>{text.released}</summary>
      {texts.map(({ what, text: written }) => (
        <div key={`${what} ${written}`} className="case-asked">
          <small>{text.what[what]}</small>
          <AsWritten>{written}</AsWritten>
        </div>
      ))}
    </details>
  );
}

function Answer({ answered }: { readonly answered: NonNullable<OutsideQuestion["answered"]> }) {
  const text = useWords(outsideWords);
  const say = useSay();
  return (
    <div className="case-asked">
      <small>
        {text.answer} · {answered.by ? text.letterBy(say(answered.by.name)) : text.byLink} ·{" "}
        <Time at={answered.at} />
      </small>
      <AsWritten>{answered.words}</AsWritten>
      <small>{text.onlyStaff}</small>
    </div>
  );
}

interface ToDoProps extends QuestionProps, Pick<CaseView, "mayI"> {
  readonly begin: (doing: Doing) => void;
}

/** The buttons of a question that waits for an answer. */
function ToDo({ question, mayI, begin }: ToDoProps) {
  const text = useWords(outsideWords);
  const number = useDigits()(question.number);
  const { standing } = question;
  if (standing === "answered" || standing === "revoked") return null;
  return (
    <div className="row no-print">
      {standing === "open" && mayI.includes("ask-outside") && (
        <Button aria-label={text.linkOf(number)} onPress={() => begin({ what: "link", question })}>
          {text.link}
        </Button>
      )}
      {mayI.includes("note-outside") && (
        <Button aria-label={text.noteOf(number)} onPress={() => begin({ what: "note", question })}>
          {text.note}
        </Button>
      )}
      {mayI.includes("renew-outside") && (
        <Button
          look="quiet"
          aria-label={text.renewOf(number)}
          onPress={() => begin({ what: "renew", question })}
        >
          {text.renew}
        </Button>
      )}
      {mayI.includes("revoke-outside") && (
        <Button
          look="quiet"
          aria-label={text.revokeOf(number)}
          onPress={() => begin({ what: "revoke", question })}
        >
          {text.revoke}
        </Button>
      )}
    </div>
  );
}
