/** The printed receipt: code, PIN, date of the answer and handling unit, but no name (C2, C6, N8). */
import { defined } from "../../../../shared/defined.ts";
import "./registration.css";
import { useEffect, useRef } from "react";
import { dayInWords, deadlineInWords } from "../../../design/display.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { type Fact, FactList } from "../../ui/fact-list.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { ScanToTrack } from "../../ui/scan-to-track.tsx";
import { Code, Notice, Time, useDigits, useHeardCode } from "../../ui/shows.tsx";
import { ActsList } from "../at-desk/acts-list.tsx";
import type { Registered } from "./registered.ts";
import { registrationWords } from "./registration.text.ts";

interface SheetProps {
  readonly registered: Registered;
  readonly words?: PaperWords;
}

/** Texts for paper forms and letters, whose deadline starts on the day they were handed in (C19). */
interface PaperWords {
  readonly handedIn?: string;
  readonly counted?: string;
}

interface ReceiptProps extends SheetProps {
  /** Leaves the receipt, as for the next applicant. */
  readonly next: () => void;
  readonly words?: PaperWords & { readonly next: string; readonly before: string };
}

/** The receipt on the screen. The print button has the focus, since the clerk prints first. */
export function Receipt({ registered, next, words }: ReceiptProps) {
  const text = useWords(registrationWords).receipt;
  const print = useRef<HTMLDivElement>(null);
  useEffect(() => print.current?.querySelector("button")?.focus(), []);
  return (
    <div className="stack">
      <ReceiptSheet registered={registered} {...defined({ words })} />
      <div className="no-print stack near" ref={print}>
        <Notice>
          {registered.hasReceipt ? (
            text.hasReceipt
          ) : (
            <>
              {registered.pin !== undefined && `${text.pinOnce} `}
              {(words ?? text).before}
            </>
          )}
        </Notice>
        <div className="row">
          {!registered.hasReceipt && <PrintButton look="main">{text.print}</PrintButton>}
          <Button onPress={next}>{(words ?? text).next}</Button>
        </div>
      </div>
    </div>
  );
}

export function ReceiptSheet({ registered, words = {} }: SheetProps) {
  const text = useWords(registrationWords).receipt;
  const say = useSay();
  return (
    <article className="sheet stack receipt" aria-label={text.title}>
      <p className="receipt-from">{say(useDesk().organisation)}</p>
      <h2>{registered.hasReceipt ? text.entered : text.title}</h2>
      <Facts {...{ registered, words }} />
      <ActsList acts={registered.acts} title="sinceReceipt" />
      {registered.handedIn !== undefined && (
        <p>{registered.countsFromEntry ? text.fromEntry : (words.counted ?? text.counted)}</p>
      )}
      {!registered.hasReceipt && <ScanToTrack code={registered.trackingCode} />}
      {!registered.hasReceipt && <p>{registered.pin === undefined ? text.keepCode : text.keep}</p>}
    </article>
  );
}

/** The facts of the receipt. For paper, both the day of handing in and the day of entering are shown (C7). */
function Facts({ registered, words = {} }: SheetProps) {
  const text = useWords(registrationWords).receipt;
  const say = useSay();
  const { language } = useLanguage();
  const { me } = useDesk();
  const { trackingCode, pin, registeredAt, handedIn, unit, hasReceipt } = registered;
  const facts: readonly Fact[] = [
    [text.code, <Code key="code" code={trackingCode} />],
    [text.pin, pin !== undefined && !hasReceipt && <Pin key="pin" pin={pin} />],
    [words.handedIn ?? text.handedIn, handedIn && dayInWords(handedIn, language)],
    [handedIn ? text.registered : text.date, <Time key="date" at={registeredAt} as="long" />],
    [text.result, <Result key="result" registered={registered} />],
    [text.holder, unit && say(unit.name)],
    [text.enteredBy, say(me.name)],
  ];
  return <FactList facts={facts} />;
}

/** Groups a 16-digit PIN like the number of a bank card, since people type it from paper. */
const inGroups = (pin: string): string => (pin.length > 6 ? (pin.match(/.{4}/g) ?? []).join(" ") : pin);

/** A PIN, which screen readers read digit by digit like a tracking code. */
export function Pin({ pin }: { readonly pin: string }) {
  const heard = useHeardCode();
  const digits = useDigits();
  return (
    <strong className="receipt-pin">
      <bdi dir="ltr" aria-hidden="true">
        {digits(inGroups(pin))}
      </bdi>
      <span className="heard">{heard(pin)}</span>
    </strong>
  );
}

function Result({ registered: { expected, noMobile } }: SheetProps) {
  const text = useWords(registrationWords).receipt;
  const { language } = useLanguage();
  if (!expected) return noMobile ? text.hereSomeDay : null;
  const day = deadlineInWords(expected.due, language);
  return noMobile ? text.here(day) : text.by(day);
}
