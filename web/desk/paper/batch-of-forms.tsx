/** A batch: chosen, looked at, entered with its progress, and its receipts printed in one go (C7). */
import { useCallback, useEffect, useRef, useState } from "react";
import { registerForApplicant } from "../../../shared/contracts/desk-registration.ts";
import { mayGoWell } from "../api/problem.ts";
import { useCall } from "../api/use-api.ts";
import { Button } from "../design/button.tsx";
import { ProblemState } from "../design/problem.tsx";
import { Notice, Skeleton, useDigits } from "../design/shows.tsx";
import { Table } from "../design/table.tsx";
import { ReceiptSheet } from "../registration/receipt.tsx";
import type { Registered } from "../registration/register-form.tsx";
import { useChoices } from "../registration/use-choices.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import {
  type Batch,
  type BatchChoices,
  enterBatch,
  type Faulty,
  faultsFile,
  type Ready,
  type RowResult,
  readBatch,
  sampleFile,
} from "./batch.ts";
import { paperWords } from "./paper.text.ts";

type Readable = Exclude<Batch, { readonly unreadable: string }>;

export function BatchOfForms() {
  const { choices, problem, again } = useChoices();
  if (choices) return <Choosing choices={choices} />;
  return problem ? <ProblemState problem={problem} again={again} /> : <Skeleton lines={8} />;
}

function Choosing({ choices }: { readonly choices: BatchChoices }) {
  const text = useWords(paperWords).batches;
  const { language } = useLanguage();
  const [batch, setBatch] = useState<Batch>();
  const [times, setTimes] = useState(0);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBatch(await readBatch(await file.text(), choices, language));
    setTimes((before) => before + 1);
  };
  return (
    <div className="stack">
      <section className="sheet stack no-print" aria-label={text.choose}>
        <p>{text.lead}</p>
        <label className="stack near">
          <span className="label">{text.choose}</span>
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => {
              void read(target.files?.[0]);
              target.value = "";
            }}
          />
        </label>
        <div>
          <Button look="quiet" onPress={() => save("paper-forms.csv", sampleFile())}>
            {text.sample}
          </Button>
        </div>
        {batch && "unreadable" in batch && (
          <Notice now>{text.unreadable[batch.unreadable]((batch.missing ?? []).join(text.and))}</Notice>
        )}
      </section>
      {batch && !("unreadable" in batch) && <Entering key={times} batch={batch} />}
    </div>
  );
}

function Entering({ batch }: { readonly batch: Readable }) {
  const text = useWords(paperWords).batches;
  const digits = useDigits();
  const { ready, faulty } = batch;
  const work = useBatch(ready);
  const refused = refusedOf(ready, work.results);
  const entered = enteredOf(ready, work.results);
  // Who has a receipt from a pad needs no other (C20).
  const receipts = entered.filter(({ hasReceipt }) => !hasReceipt);
  const faults = [...faulty, ...refused].sort((one, other) => one.row - other.row);
  const left = ready.length - work.results.size;
  return (
    <>
      <section className="sheet stack no-print" aria-label={text.looked}>
        <p role="status">
          {entered.length + refused.length > 0
            ? text.done(digits(entered.length), digits(faults.length), digits(left))
            : text.counts(digits(ready.length), digits(faulty.length))}
        </p>
        {(work.running || left > 0) && work.results.size > 0 && (
          <progress max={ready.length} value={work.results.size} aria-label={text.progress} />
        )}
        {work.why !== undefined && <Notice now>{`${work.why} ${text.goOn}`}</Notice>}
        <div className="buttons">
          {work.running ? (
            <Button onPress={work.stop}>{text.stop}</Button>
          ) : (
            left > 0 && (
              <Button look="main" onPress={work.start}>
                {text.enter(digits(left))}
              </Button>
            )
          )}
          {!work.running && receipts.length > 0 && (
            <Button look={left > 0 ? undefined : "main"} onPress={() => window.print()}>
              {text.print(digits(receipts.length))}
            </Button>
          )}
        </div>
        {!work.running && receipts.length > 0 && <Notice>{text.once}</Notice>}
      </section>
      {faults.length > 0 && <Faults {...{ faults, header: batch.header }} />}
      {!work.running && <Receipts receipts={receipts} />}
    </>
  );
}

const refusedOf = (ready: readonly Ready[], results: ReadonlyMap<number, RowResult>): readonly Faulty[] =>
  ready.flatMap(({ row, cells }) => {
    const result = results.get(row);
    return result && "refused" in result ? [{ row, cells, reasons: [result.refused] }] : [];
  });

const enteredOf = (ready: readonly Ready[], results: ReadonlyMap<number, RowResult>): readonly Registered[] =>
  ready.flatMap(({ row, body }) => {
    const result = results.get(row);
    const hasReceipt = body.padCode !== undefined;
    return result && "registered" in result ? [{ ...result.registered, hasReceipt }] : [];
  });

/** Goes on where it stopped; whoever leaves meanwhile is asked whether they mean it. */
function useBatch(ready: readonly Ready[]) {
  const call = useCall();
  const [results, setResults] = useState<ReadonlyMap<number, RowResult>>(new Map());
  const [running, setRunning] = useState(false);
  const [why, setWhy] = useState<string>();
  const stopped = useRef(false);
  useEffect(() => {
    if (!running) return;
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [running]);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  useEffect(() => stop, [stop]);
  const send = async ({ body, key }: Ready): Promise<RowResult> => {
    const outcome = await call(registerForApplicant, { body, key });
    if (outcome.ok) return { registered: outcome.body };
    const { title, detail, status } = outcome.problem;
    const words = `${title}: ${detail}`;
    return mayGoWell(outcome.problem) || status === 401 ? { again: words } : { refused: words };
  };
  const start = async () => {
    stopped.current = false;
    setRunning(true);
    setWhy(undefined);
    const known = new Map(results);
    const progress = () => setResults(new Map(known));
    setWhy(await enterBatch(ready, known, send, { stopped: () => stopped.current, progress }));
    setRunning(false);
  };
  return { results, running, why, start: () => void start(), stop };
}

/** The first of them to read; all of them in the file. */
const mostShown = 50;

function Faults({
  faults,
  header,
}: {
  readonly faults: readonly Faulty[];
  readonly header: readonly string[];
}) {
  const text = useWords(paperWords).batches;
  const digits = useDigits();
  const { language } = useLanguage();
  return (
    <section className="sheet stack no-print" aria-label={text.faults}>
      <Table caption={text.faults} columns={[text.row, text.reason]}>
        {faults.slice(0, mostShown).map(({ row, reasons }) => (
          <tr key={row}>
            <th scope="row" data-label={text.row}>
              {digits(row)}
            </th>
            <td data-label={text.reason}>{reasons.join(" ")}</td>
          </tr>
        ))}
      </Table>
      {faults.length > mostShown && <p>{text.more(digits(faults.length - mostShown))}</p>}
      <div>
        <Button onPress={() => save("paper-forms-faults.csv", faultsFile(header, faults, language))}>
          {text.saveFaults}
        </Button>
      </div>
      <p className="soft">{text.mend}</p>
    </section>
  );
}

/** On paper only, each on a sheet of its own. */
const Receipts = ({ receipts }: { readonly receipts: readonly Registered[] }) => (
  <div className="paper-receipts">
    {receipts.map((one) => (
      <ReceiptSheet key={one.trackingCode} registered={one} />
    ))}
  </div>
);

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
