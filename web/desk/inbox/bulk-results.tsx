/** What became of each case of a bulk step, in words. */
import { useEffect, useRef } from "react";
import { Button } from "../design/button.tsx";
import { Buttons } from "../design/form.tsx";
import { Icon } from "../design/icons.tsx";
import { Code, useDigits } from "../design/shows.tsx";
import { useSay, useWords } from "../words/language.tsx";
import type { InboxItem } from "./asked.ts";
import { inboxWords } from "./inbox.text.ts";
import type { Bulk } from "./use-bulk.ts";

interface ResultsProps {
  readonly rows: readonly InboxItem[];
  readonly bulk: Bulk;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

export function Results({ rows, bulk, onGoOn, onClose }: ResultsProps) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const here = useRef<HTMLElement>(null);
  useEffect(() => here.current?.focus(), []);
  const done = bulk.results.filter((result) => result.done);
  const failed = bulk.results.filter((result) => !result.done);
  const unanswered = rows.length - bulk.results.length;
  return (
    <section className="stack bulk-results" ref={here} tabIndex={-1} aria-label={text.results}>
      <div role="status" className="stack near">
        {bulk.running && <p>{text.running(digits(bulk.results.length), digits(rows.length))}</p>}
        {bulk.over && (
          <p>{failed.length === 0 ? text.allDone : text.outcome(digits(done.length), digits(rows.length))}</p>
        )}
        {bulk.problem && (
          <p>
            <strong>{bulk.problem.title}:</strong> {text.unknown(digits(unanswered))}. {bulk.problem.detail}
          </p>
        )}
      </div>
      {failed.length > 0 && <Part title={text.failed(digits(failed.length))} of={failed} rows={rows} wrong />}
      {done.length > 0 && <Part title={text.done(digits(done.length))} of={done} rows={rows} />}
      <Buttons>
        {bulk.problem && (
          <Button look="main" isPending={bulk.running} onPress={onGoOn}>
            {text.goOn}
          </Button>
        )}
        <Button look={bulk.problem ? undefined : "main"} isDisabled={bulk.running} onPress={onClose}>
          {text.close}
        </Button>
      </Buttons>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly of: Bulk["results"];
  readonly rows: readonly InboxItem[];
  readonly wrong?: boolean;
}

function Part({ title, of, rows, wrong = false }: PartProps) {
  const say = useSay();
  return (
    <div className={wrong ? "part wrong" : "part"}>
      <h3>
        <Icon name={wrong ? "close" : "check"} /> {title}
      </h3>
      <ul>
        {of.map(({ case: code, problem }) => (
          <li key={code}>
            <Code code={code} /> <span className="soft">{subjectOf(rows, code, say)}</span>
            {problem && (
              <p>
                {problem.title}. {problem.detail}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function subjectOf(rows: readonly InboxItem[], code: string, say: ReturnType<typeof useSay>): string {
  const row = rows.find((each) => each.case === code);
  return row ? say(row.subject.name) : "";
}
