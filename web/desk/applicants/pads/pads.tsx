/**
 * The screen that prints a pad of receipts for power cuts. Clerks later enter the paper forms under the codes of these
 * receipts (C20).
 */
import "../registration/registration.css";
import "./pads.css";
import { useEffect, useRef, useState } from "react";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { printPad } from "../../../../shared/contracts/staff/pads.ts";
import { useSend } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { latin } from "../../app/words/latin.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Notice, useDigits } from "../../ui/shows.tsx";
import { PadReceipt } from "./pad-receipt.tsx";
import { padsWords } from "./pads.text.ts";

type Pad = ReplyOf<typeof printPad>["body"];

/** The screen for clerks who may not enter paper forms; other clerks print pads on the screen for paper forms. */
export const PadsScreen = () => (
  <Page title={useWords(padsWords).title}>
    <Pads />
  </Page>
);

export function Pads() {
  const [pad, setPad] = useState<Pad>();
  return (
    <div className="stack pads">
      {pad ? <Printed pad={pad} another={() => setPad(undefined)} /> : <Preparing done={setPad} />}
    </div>
  );
}

/** The preset number of receipts, enough for a counter's morning. */
const usual = "20";

function Preparing({ done }: { readonly done: (pad: Pad) => void }) {
  const text = useWords(padsWords);
  const [receipts, setReceipts] = useState(usual);
  const print = useSend(printPad, { done: ({ body }) => done(body) });
  // A text that is no number becomes NaN, which the API refuses with the error at the field.
  const send = () => print.send({ body: { receipts: Number(latin(receipts.trim()) || Number.NaN) } });
  return (
    <section className="sheet stack registration" aria-label={text.title}>
      <p>{text.lead}</p>
      <SendForm send={print} submit={text.submit} label={text.title} onSubmit={send}>
        <TextField
          label={text.receipts}
          name="receipts"
          hint={text.receiptsHint}
          ltr
          inputMode="numeric"
          value={receipts}
          onChange={setReceipts}
        />
      </SendForm>
    </section>
  );
}

/** The printed pad. The print button has the focus, because the PINs are shown only once. */
function Printed({ pad, another }: { readonly pad: Pad; readonly another: () => void }) {
  const text = useWords(padsWords);
  const digits = useDigits();
  const print = useRef<HTMLDivElement>(null);
  useEffect(() => print.current?.querySelector("button")?.focus(), []);
  const { receipts } = pad;
  return (
    <>
      <div className="no-print stack near" ref={print}>
        <Notice>
          <strong>{text.ready(digits(receipts.length))}</strong> {text.once}
        </Notice>
        <div className="row">
          <PrintButton look="main">{text.print}</PrintButton>
          <Button onPress={another}>{text.another}</Button>
        </div>
      </div>
      {receipts.map((receipt, at) => (
        <PadReceipt key={receipt.trackingCode} receipt={receipt} place={at + 1} of={receipts.length} />
      ))}
    </>
  );
}
