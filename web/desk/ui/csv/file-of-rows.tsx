/**
 * Registers the rows of a file: the user chooses the file, and the browser checks the rows and sends them with a
 * progress bar (C7, C8).
 */
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button } from "../button.tsx";
import { Notice, useDigits } from "../shows.tsx";
import { Table } from "../table.tsx";
import {
  type Batch,
  enterBatch,
  type Faulty,
  faultsFile,
  type Ready,
  type RowResult,
  type SendRow,
} from "./batch.ts";
import { csvWords } from "./csv.text.ts";
import { save } from "./csv.ts";

/** The texts for one kind of file. */
interface RowWords {
  readonly lead: string;
  readonly choose: string;
  readonly done: (done: string, faulty: string, left: string) => string;
  readonly enter: (count: string) => string;
}

export interface Entered<Body, Registered> {
  readonly body: Body;
  readonly registered: Registered;
}

/** Content to show for the registered rows. */
interface Shown {
  readonly buttons?: ReactNode;
  readonly below?: ReactNode;
}

interface FileProps<Body, Registered> {
  readonly text: RowWords;
  /** The prefix of the names of downloaded files. */
  readonly name: string;
  readonly sample: () => string;
  readonly read: (text: string) => Promise<Batch<Body>>;
  readonly send: SendRow<Body, Registered>;
  readonly shown?: (
    entered: readonly Entered<Body, Registered>[],
    work: { running: boolean; left: number },
  ) => Shown;
}

export function FileOfRows<Body, Registered>(props: FileProps<Body, Registered>) {
  const { name, sample, read: readRows } = props;
  const text = useWords(csvWords);
  const [batch, setBatch] = useState<Batch<Body>>();
  const [times, setTimes] = useState(0);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBatch(await readRows(await file.text()));
    setTimes((before) => before + 1);
  };
  return (
    <div className="stack">
      <section className="sheet stack no-print" aria-label={props.text.choose}>
        <p>{props.text.lead}</p>
        <label className="stack near">
          <span className="label">{props.text.choose}</span>
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
          <Button look="quiet" onPress={() => save(`${name}.csv`, sample())}>
            {text.sample}
          </Button>
        </div>
        {batch && "unreadable" in batch && (
          <Notice now>{text.unreadable[batch.unreadable]((batch.missing ?? []).join(text.and))}</Notice>
        )}
      </section>
      {batch && !("unreadable" in batch) && <Entering key={times} batch={batch} {...props} />}
    </div>
  );
}

interface EnteringProps<Body, Registered> extends FileProps<Body, Registered> {
  readonly batch: Exclude<Batch<Body>, { readonly unreadable: string }>;
}

function Entering<Body, Registered>({ batch, send, name, text: of, shown }: EnteringProps<Body, Registered>) {
  const text = useWords(csvWords);
  const digits = useDigits();
  const { ready, faulty } = batch;
  const work = useBatch(ready, send);
  const refused = refusedOf(ready, work.results);
  const entered = enteredOf(ready, work.results);
  const faults = [...faulty, ...refused].sort((one, other) => one.row - other.row);
  const left = ready.length - work.results.size;
  const { buttons, below } = shown?.(entered, { running: work.running, left }) ?? {};
  return (
    <>
      <section className="sheet stack no-print" aria-label={text.looked}>
        <p role="status">
          {entered.length + refused.length > 0
            ? of.done(digits(entered.length), digits(faults.length), digits(left))
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
                {of.enter(digits(left))}
              </Button>
            )
          )}
        </div>
        {buttons}
      </section>
      {faults.length > 0 && <Faults {...{ faults, name, header: batch.header }} />}
      {below}
    </>
  );
}

function refusedOf<Body, Registered>(
  ready: readonly Ready<Body>[],
  results: ReadonlyMap<number, RowResult<Registered>>,
): readonly Faulty[] {
  return ready.flatMap(({ row, cells }) => {
    const result = results.get(row);
    return result && "refused" in result ? [{ row, cells, reasons: [result.refused] }] : [];
  });
}

function enteredOf<Body, Registered>(
  ready: readonly Ready<Body>[],
  results: ReadonlyMap<number, RowResult<Registered>>,
): readonly Entered<Body, Registered>[] {
  return ready.flatMap(({ row, body }) => {
    const result = results.get(row);
    return result && "registered" in result ? [{ body, registered: result.registered }] : [];
  });
}

/**
 * Sends the rows. The user can continue after an interruption, and the browser warns a user who leaves while rows are
 * being sent.
 */
function useBatch<Body, Registered>(ready: readonly Ready<Body>[], send: SendRow<Body, Registered>) {
  const [results, setResults] = useState<ReadonlyMap<number, RowResult<Registered>>>(new Map());
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

/** The number of faulty rows shown on the screen; the downloadable file has all faulty rows. */
const mostShown = 50;

interface FaultsProps {
  readonly faults: readonly Faulty[];
  readonly header: readonly string[];
  readonly name: string;
}

function Faults({ faults, header, name }: FaultsProps) {
  const text = useWords(csvWords);
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
        <Button onPress={() => save(`${name}-faults.csv`, faultsFile(header, faults, language))}>
          {text.saveFaults}
        </Button>
      </div>
      <p className="soft">{text.mend}</p>
    </section>
  );
}
