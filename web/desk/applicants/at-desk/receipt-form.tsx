/**
 * The forms that print another receipt for an identified applicant. A receipt without a PIN is printed immediately, a
 * receipt with a PIN after the applicant reads out a code sent to their phone (C2, ADR 0036).
 */
import { useState } from "react";
import { printReceipt, sendReceiptCode } from "../../../../shared/contracts/staff/desk-acts.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Buttons, Form } from "../../ui/form.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import type { Registered } from "../registration/registered.ts";
import { receiptWords } from "./receipt-form.text.ts";

interface ReceiptFormProps {
  readonly request: string;
  readonly pass: string;
  readonly printed: (receipt: Registered) => void;
}

interface NewReceiptProps extends ReceiptFormProps {
  /** Whether the request has a mobile to which a code can be sent. */
  readonly mobileOnRecord?: boolean | undefined;
  readonly withPin: () => void;
  readonly asksPin: boolean;
}

export function NewReceipt({ request, pass, printed, mobileOnRecord, withPin, asksPin }: NewReceiptProps) {
  const text = useWords(receiptWords);
  const print = useSend(printReceipt, { done: ({ body }) => printed(body) });
  return (
    <>
      <Button isPending={print.sending} onPress={() => print.send({ body: { request, pass } })}>
        {text.receipt}
      </Button>
      {mobileOnRecord && (
        <Button aria-expanded={asksPin} onPress={withPin}>
          {text.withPin}
        </Button>
      )}
      <small className="soft">{mobileOnRecord ? text.hintMobile : text.hint}</small>
      {print.problem && <ErrorSummary problem={print.problem} />}
    </>
  );
}

export function ReceiptWithPin(props: ReceiptFormProps) {
  const { request, pass } = props;
  const text = useWords(receiptWords);
  const [challenge, setChallenge] = useState<string>();
  const send = useSend(sendReceiptCode, { done: ({ body }) => setChallenge(body.challenge) });
  return (
    <>
      <Form problem={send.problem} label={text.send} onSubmit={() => send.send({ body: { request, pass } })}>
        <p className="soft">{challenge === undefined ? text.lead : text.sent}</p>
        <Buttons>
          <Button
            type="submit"
            look={challenge === undefined ? "main" : undefined}
            autoFocus
            isPending={send.sending}
          >
            {challenge === undefined ? text.send : text.again}
          </Button>
        </Buttons>
      </Form>
      {challenge !== undefined && <GiveCode key={challenge} {...props} challenge={challenge} />}
    </>
  );
}

function GiveCode({ request, pass, printed, challenge }: ReceiptFormProps & { readonly challenge: string }) {
  const text = useWords(receiptWords);
  const [oneTimeCode, setCode] = useState("");
  const print = useSend(printReceipt, { done: ({ body }) => printed(body) });
  return (
    <Form
      problem={print.problem}
      label={text.print}
      onSubmit={() => print.send({ body: { request, pass, proof: { challenge, oneTimeCode } } })}
    >
      <TextField
        label={text.code}
        hint={text.codeHint}
        name="proof.oneTimeCode"
        ltr
        inputMode="numeric"
        autoFocus
        value={oneTimeCode}
        onChange={setCode}
      />
      <Buttons>
        <Button type="submit" look="main" isPending={print.sending}>
          {text.print}
        </Button>
      </Buttons>
    </Form>
  );
}
