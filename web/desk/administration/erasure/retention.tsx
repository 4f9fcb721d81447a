/**
 * Requests past their retention period: the user previews them, and then erases their applicants one at a time (P2).
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { eraseApplicant, listKept } from "../../../../shared/contracts/staff/erasure.ts";
import { dayInWords } from "../../../design/display.ts";
import { mayGoWell } from "../../app/api/problem.ts";
import { useCall } from "../../app/api/use-api.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button, CancelButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Code, Notice, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { erasureWords } from "./erasure.text.ts";
import { Nights } from "./nights.tsx";
import { type Became, type Kept, nothingYet, type Progress, ready, run } from "./run.ts";

/** Loads the whole preview before any erasure. */
function useDryRun() {
  const call = useCall();
  const [items, setItems] = useState<readonly Kept[]>();
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const look = async () => {
    setLooking(true);
    setProblem(undefined);
    const all: Kept[] = [];
    let after: string | undefined;
    do {
      const page = await call(listKept, { query: after === undefined ? {} : { after } });
      if (!page.ok) {
        setProblem(`${page.problem.title}: ${page.problem.detail}`);
        break;
      }
      all.push(...page.body.items);
      after = page.body.next;
    } while (after !== undefined);
    setItems(all);
    setLooking(false);
  };
  return { items, looking, problem, look: () => void look() };
}

/**
 * Erases the applicants one by one. The idempotency key is made from the request's code, so a retry never erases twice.
 */
function useRun(items: readonly Kept[]) {
  const call = useCall();
  const [progress, setProgress] = useState<Progress>(nothingYet);
  const [running, setRunning] = useState(false);
  const halted = useRef(false);
  const halt = useCallback(() => {
    halted.current = true;
  }, []);
  useEffect(() => halt, [halt]);
  const erase = async (request: string): Promise<Became> => {
    const body = { request, because: "kept-long-enough" } as const;
    const outcome = await call(eraseApplicant, { body, key: `kept-${request}` });
    if (outcome.ok) return { erased: outcome.body };
    const { title, detail, status } = outcome.problem;
    const words = `${title}: ${detail}`;
    return mayGoWell(outcome.problem) || status === 401 ? { stop: words } : { left: words };
  };
  const start = async () => {
    halted.current = false;
    setRunning(true);
    setProgress(await run(items, erase, { halted: () => halted.current, tell: setProgress }));
    setRunning(false);
  };
  return { progress, running, start: () => void start(), halt };
}

export function Retention() {
  const text = useWords(erasureWords);
  const { items, looking, problem, look } = useDryRun();
  return (
    <section className="stack">
      <h2>{text.retention}</h2>
      <p className="soft">{text.retentionAbout}</p>
      <div>
        <Button onPress={look} isPending={looking}>
          {text.look}
        </Button>
      </div>
      {problem !== undefined && <Notice now>{problem}</Notice>}
      {items && !looking && <Report items={items} />}
      <Nights looked={looking || problem !== undefined ? undefined : items} />
    </section>
  );
}

function Report({ items }: { readonly items: readonly Kept[] }) {
  const text = useWords(erasureWords);
  const digits = useDigits();
  const [asking, ask] = useState(false);
  const { progress, running, start, halt } = useRun(items);
  const due = ready(items).length;
  const begun = running || progress.done > 0 || progress.stopped !== undefined;
  return (
    <>
      <p role="status">
        {text.found(digits(due), digits(items.length - due))}
        {begun && ` ${text.progress(digits(progress.done), digits(due))}`}
      </p>
      {due > 0 && !begun && (
        <div>
          <Button look="danger" onPress={() => ask(true)}>
            {text.run}
          </Button>
        </div>
      )}
      {running && (
        <div>
          <Button onPress={halt}>{text.halt}</Button>
        </div>
      )}
      {progress.stopped !== undefined && <Notice now>{progress.stopped}</Notice>}
      {progress.left.map(({ request, why }) => (
        <Notice key={request} now>
          <Code code={request} /> {why}
        </Notice>
      ))}
      {items.length > 0 && <List items={items} erased={progress.erased} />}
      {asking && (
        <Dialog title={text.run} open asks onClose={() => ask(false)}>
          <p>{text.sure(digits(due))}</p>
          <Buttons>
            <Button
              look="danger"
              onPress={() => {
                ask(false);
                start();
              }}
            >
              {text.erase}
            </Button>
            <CancelButton onPress={() => ask(false)} />
          </Buttons>
        </Dialog>
      )}
    </>
  );
}

interface ListProps {
  readonly items: readonly Kept[];
  readonly erased: readonly string[];
}

function List({ items, erased }: ListProps) {
  const text = useWords(erasureWords);
  const say = useSay();
  const { language } = useLanguage();
  const { request, kind, until, state } = text.keptColumns;
  return (
    <Table caption="" columns={[request, kind, until, state]}>
      {items.map((one) => (
        <tr key={one.request}>
          <th scope="row">
            <Code code={one.request} />
          </th>
          <td data-label={kind}>{say(one.kind.name)}</td>
          <td data-label={until}>
            <time dateTime={one.until}>{dayInWords(one.until, language)}</time>
          </td>
          <td data-label={state}>
            {erased.includes(one.request) ? text.gone : one.waits ? text.waits[one.waits] : text.due}
            {one.of !== undefined && one.of !== one.request && (
              <small>
                {" "}
                <Code code={one.of} />
              </small>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
