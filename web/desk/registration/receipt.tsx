/** The receipt on paper: code and PIN, what is promised by when, and who holds it (C2, C6, N8). Nobody's name stands on it. */
import { type ReactNode, useEffect, useRef } from "react";
import { deadlineInWords } from "../../design/display.ts";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { Code, Ltr, Notice, Time } from "../design/shows.tsx";
import { useDesk } from "../shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../words/language.tsx";
import type { Registered } from "./register-form.tsx";
import { registrationWords } from "./registration.text.ts";

interface ReceiptProps {
  readonly registered: Registered;
  readonly next: () => void;
}

export function Receipt({ registered, next }: ReceiptProps) {
  const text = useWords(registrationWords).receipt;
  const say = useSay();
  const print = useRef<HTMLDivElement>(null);
  useEffect(() => print.current?.querySelector("button")?.focus(), []);
  return (
    <article className="sheet stack receipt" aria-labelledby="receipt">
      <p className="receipt-from">{say(useDesk().organisation)}</p>
      <h2 id="receipt">{text.title}</h2>
      <Facts registered={registered} />
      <p>{text.keep}</p>
      <div className="no-print stack near" ref={print}>
        <Notice>{text.once}</Notice>
        <div className="row">
          <Button look="main" onPress={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </Button>
          <Button onPress={next}>{text.another}</Button>
        </div>
      </div>
    </article>
  );
}

function Facts({ registered }: Pick<ReceiptProps, "registered">) {
  const text = useWords(registrationWords).receipt;
  const say = useSay();
  const { me } = useDesk();
  const { trackingCode, pin, registeredAt, unit } = registered;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text.code, <Code key="code" code={trackingCode} />],
    [text.pin, <Pin key="pin" pin={pin} />],
    [text.date, <Time key="date" at={registeredAt} as="long" />],
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

/** Read digit by digit, as the code is. */
const Pin = ({ pin }: { readonly pin: string }) => (
  <strong className="receipt-pin">
    <Ltr>{pin}</Ltr>
  </strong>
);

function Result({ registered: { expected, noMobile } }: Pick<ReceiptProps, "registered">) {
  const text = useWords(registrationWords).receipt;
  const { language } = useLanguage();
  if (!expected) return noMobile ? text.hereSomeDay : null;
  const day = deadlineInWords(expected.due, language);
  return noMobile ? text.here(day) : text.by(day);
}
