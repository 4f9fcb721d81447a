/**
 * One receipt of a printed pad: the half for the applicant, and the stub that stays with the paper form. It holds no
 * name (C20).
 */

import { useDesk } from "../../app/shell/desk.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { ScanToTrack } from "../../ui/scan-to-track.tsx";
import { Code, useDigits } from "../../ui/shows.tsx";
import { Pin } from "../registration/receipt.tsx";
import { padsWords } from "./pads.text.ts";

interface PadReceiptProps {
  readonly receipt: { readonly trackingCode: string; readonly pin: string };
  /** The receipt's number in the pad, from 1; `of` is the number of receipts. */
  readonly place: number;
  readonly of: number;
}

export function PadReceipt({ receipt: { trackingCode, pin }, place, of }: PadReceiptProps) {
  const text = useWords(padsWords).sheet;
  const say = useSay();
  const digits = useDigits();
  return (
    <article className="sheet stack receipt pad-receipt" aria-label={text.place(digits(place), digits(of))}>
      <div className="row spread">
        <h2>{text.title}</h2>
        <p className="receipt-from">{say(useDesk().organisation)}</p>
      </div>
      <FactList
        className="pad-codes"
        facts={[
          [text.code, <Code key="code" code={trackingCode} />],
          [text.pin, <Pin key="pin" pin={pin} />],
        ]}
      />
      <Blanks of={[text.day, text.clerk]} />
      <p>{text.keep}</p>
      <ScanToTrack code={trackingCode} />
      <div className="pad-stub">
        <div className="row spread">
          <small>{text.stub}</small>
          <small>{text.place(digits(place), digits(of))}</small>
        </div>
        <Code code={trackingCode} />
        <Blanks of={[text.day, text.applicant]} />
      </div>
    </article>
  );
}

/** Labels with blank lines for handwriting. */
const Blanks = ({ of }: { readonly of: readonly string[] }) => (
  <p className="pad-blanks">
    {of.map((name) => (
      <span key={name}>{name}:</span>
    ))}
  </p>
);
