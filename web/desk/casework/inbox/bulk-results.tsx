/** The result of each case in a bulk step, as text. */
import { useArrival } from "../../app/shell/use-arrival.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Buttons } from "../../ui/form.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useDigits } from "../../ui/shows.tsx";
import type { InboxItem } from "./asked.ts";
import { refusedIn } from "./bulk.ts";
import { CaseName } from "./case-name.tsx";
import { inboxWords } from "./inbox.text.ts";
import type { Bulk } from "./use-bulk.ts";

/** The number of lines shown unfolded; further successes are folded. */
const fitting = 6;

interface ResultsProps {
  readonly rows: readonly InboxItem[];
  readonly bulk: Bulk;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

export function Results({ rows, bulk, onGoOn, onClose }: ResultsProps) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const here = useArrival<HTMLElement>();
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
      {failed.length > 0 && (
        <div className="part wrong">
          <h3>
            <Icon name="close" /> {text.failed(digits(failed.length))}
          </h3>
          {refusedIn(failed).map(({ problem, cases }) => (
            <div key={problem.title + problem.detail}>
              <p>
                <strong>{problem.title}</strong> ({digits(cases.length)}). {problem.detail}
              </p>
              <Cases codes={cases} rows={rows} />
            </div>
          ))}
        </div>
      )}
      {done.length > 0 && (
        <details className="part" open={done.length <= fitting}>
          <summary>
            <h3>
              <Icon name="check" /> {text.done(digits(done.length))}
            </h3>
          </summary>
          <Cases codes={done.map((result) => result.case)} rows={rows} />
        </details>
      )}
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

/** A list of cases in a box that scrolls, also by keyboard; a bulk step may have two hundred cases. */
function Cases({ codes, rows }: { readonly codes: readonly string[]; readonly rows: readonly InboxItem[] }) {
  const text = useWords(inboxWords);
  const say = useSay();
  const byCode = new Map(rows.map((row) => [row.case, row]));
  return (
    <ul aria-label={text.results} tabIndex={codes.length > fitting ? 0 : undefined}>
      {codes.map((code) => {
        const row = byCode.get(code);
        return (
          <li key={code}>
            <CaseName item={row ?? { case: code }} />{" "}
            <span className="soft">{row && say(row.subject.name)}</span>
          </li>
        );
      })}
    </ul>
  );
}
