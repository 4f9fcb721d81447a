/**
 * Enters a batch of paper forms from a file (C7): checks the rows, shows the progress, and prints the receipts
 * together.
 */
import { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { BatchChoices } from "../../ui/csv/batch.ts";
import { FileOfRows } from "../../ui/csv/file-of-rows.tsx";
import { useSendRow } from "../../ui/csv/use-send-row.ts";
import { Reading } from "../../ui/loaded.tsx";
import { Notice, useDigits } from "../../ui/shows.tsx";
import { ReceiptSheet } from "../registration/receipt.tsx";
import type { Registered } from "../registration/registered.ts";
import { useChoices } from "../registration/use-choices.ts";
import { readBatch, sampleFile } from "./batch.ts";
import { paperWords } from "./paper.text.ts";

export function BatchOfForms() {
  const { choices, ...reading } = useChoices();
  if (choices) return <Forms choices={choices} />;
  return <Reading of={reading} lines={8} />;
}

function Forms({ choices }: { readonly choices: BatchChoices }) {
  const text = useWords(paperWords).batches;
  const { language } = useLanguage();
  const send = useSendRow(registerForApplicant);
  return (
    <FileOfRows
      {...{ text, name: "paper-forms", sample: sampleFile, send }}
      read={(file) => readBatch(file, choices, language)}
      shown={(entered, { running, left }) => {
        if (running) return {};
        // An applicant who has a receipt from a pre-printed pad needs no other receipt (C20).
        const receipts = entered.filter(({ body }) => body.padCode === undefined);
        return {
          buttons: receipts.length > 0 && <Print count={receipts.length} isLast={left === 0} />,
          below: <Receipts receipts={receipts.map(({ registered }) => registered)} />,
        };
      }}
    />
  );
}

function Print({ count, isLast }: { readonly count: number; readonly isLast: boolean }) {
  const text = useWords(paperWords).batches;
  const digits = useDigits();
  return (
    <>
      <div className="buttons">
        <Button look={isLast ? "main" : undefined} onPress={() => window.print()}>
          {text.print(digits(count))}
        </Button>
      </div>
      <Notice>{text.once}</Notice>
    </>
  );
}

/** The receipts, only in print, each on its own sheet. */
const Receipts = ({ receipts }: { readonly receipts: readonly Registered[] }) => (
  <div className="paper-receipts">
    {receipts.map((one) => (
      <ReceiptSheet key={one.trackingCode} registered={one} />
    ))}
  </div>
);
