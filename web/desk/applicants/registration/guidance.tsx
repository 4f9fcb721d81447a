/**
 * Guidance that the clerk reads to an applicant before registering, and the button that records that the guidance was
 * enough (C16).
 */

import { fitting } from "../../../../shared/contracts/fields/fitting.ts";
import { noteGuidance } from "../../../../shared/contracts/staff/guidance.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import { Ltr, useDigits } from "../../ui/shows.tsx";
import type { Draft } from "./draft.ts";
import { guidanceWords } from "./guidance.text.ts";
import type { Choices } from "./use-choices.ts";

type Channel = "desk" | "phone-111" | "phone-128";

/** Counts that guidance was enough, by day and channel and without personal data. */
function useAnswered(done: () => void) {
  const { counted } = useWords(guidanceWords);
  return useSend(noteGuidance, { done, said: counted });
}

interface AnswersProps {
  readonly draft: Draft;
  readonly choices: Choices;
  /** Called when the guidance was enough, so that no request is registered. */
  readonly done: () => void;
}

/** The guidance texts for the chosen kind and subject. */
export function Answers({ draft, choices, done }: AnswersProps) {
  const text = useWords(guidanceWords);
  const say = useSay();
  const digits = useDigits();
  const answered = useAnswered(done);
  const answers = draft.subject === "" ? [] : fitting(choices.guidance, draft);
  if (answers.length === 0) return null;
  const channel = (draft.channel || "desk") as Channel;
  return (
    <section className="quoted stack near" aria-labelledby="answers">
      <h3 id="answers">{text.title}</h3>
      <p className="soft">{text.lead}</p>
      {answers.map(({ key, name, text: words, where, phone, link }) => (
        <div key={key} className="stack near">
          <strong>{say(name)}</strong>
          <p>{say(words)}</p>
          {(where || phone || link) && (
            <p>
              {where && say(where)}{" "}
              {phone && (
                <>
                  {text.phone} <Ltr>{digits(phone)}</Ltr>
                </>
              )}{" "}
              {link && (
                <a href={link} rel="noreferrer" target="_blank">
                  <Ltr>{new URL(link).host}</Ltr>
                </a>
              )}
            </p>
          )}
          <div>
            <Button
              isPending={answered.sending}
              aria-label={text.answeredBy(say(name))}
              onPress={() => answered.send({ body: { channel, what: "answered", key } })}
            >
              {text.answered}
            </Button>
          </div>
        </div>
      ))}
      {answered.problem && <ErrorSummary problem={answered.problem} />}
    </section>
  );
}

/** The button that records that a visitor needed only guidance. It precedes the text field: Shift+Tab and Enter press it. */
export function GuidanceOnly({ again }: { readonly again: () => void }) {
  const text = useWords(guidanceWords);
  const mayI = useMayI();
  const answered = useAnswered(again);
  const channel = mayI("attest-document") ? "desk" : "phone-111";
  if (!mayI("guide-visitor")) return null;
  return (
    <div className="stack near">
      <Button
        isPending={answered.sending}
        onPress={() => answered.send({ body: { channel, what: "answered" } })}
      >
        {text.only}
      </Button>
      {answered.problem && <ErrorSummary problem={answered.problem} />}
    </div>
  );
}
