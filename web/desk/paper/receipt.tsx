/** The receipt of a paper form: both days stand on it, and from which of them the time for the answer counts (C2, C7). */
import type { ReactNode } from "react";
import { dayInWords, deadlineInWords } from "../../design/display.ts";
import { Code, Ltr, Time } from "../design/shows.tsx";
import { useDesk } from "../shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../words/language.tsx";
import type { Registered } from "./form.ts";
import { paperWords } from "./paper.text.ts";

export function PaperReceipt({ registered }: { readonly registered: Registered }) {
  const text = useWords(paperWords).receipt;
  const say = useSay();
  return (
    <article className="sheet stack receipt paper-receipt" aria-label={text.title}>
      <p className="receipt-from">{say(useDesk().organisation)}</p>
      <h2>{text.title}</h2>
      <Facts registered={registered} />
      <p>{text.counted}</p>
      <p>{text.keep}</p>
    </article>
  );
}

function Facts({ registered }: { readonly registered: Registered }) {
  const text = useWords(paperWords).receipt;
  const say = useSay();
  const { language } = useLanguage();
  const { me } = useDesk();
  const { trackingCode, pin, registeredAt, handedIn, unit } = registered;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text.code, <Code key="code" code={trackingCode} />],
    [
      text.pin,
      <strong key="pin" className="receipt-pin">
        <Ltr>{pin}</Ltr>
      </strong>,
    ],
    [text.handedIn, handedIn && dayInWords(handedIn, language)],
    [text.registered, <Time key="registered" at={registeredAt} as="long" />],
    [text.result, <Result key="result" registered={registered} />],
    [text.holder, unit && say(unit.name)],
    [text.enteredBy, say(me.name)],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Result({ registered: { expected, noMobile } }: { readonly registered: Registered }) {
  const text = useWords(paperWords).receipt;
  const { language } = useLanguage();
  if (!expected) return noMobile ? text.hereSomeDay : null;
  const day = deadlineInWords(expected.due, language);
  return noMobile ? text.here(day) : text.by(day);
}
