/** The figures on requests of all units side by side, and how applicants rated emergencies in each unit (I1, I3). */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { compareUnits } from "../../../../shared/contracts/staff/figures.ts";
import { defined } from "../../../../shared/defined.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { Ask } from "./ask.tsx";
import { CountsTable } from "./counts-table.tsx";
import { usePercent } from "./facts.tsx";
import { figuresWords } from "./figures.text.ts";
import { percentOf, scoreOf } from "./shares.ts";

export function CompareUnits({ day }: { readonly day: string | undefined }) {
  const text = useWords(figuresWords);
  const say = useSay();
  const read = useRead(compareUnits, { query: { ...defined({ day }) } });
  return (
    <>
      {!read.body && <Reading of={read} />}
      {read.body && (
        <>
          <Ask key={read.body.day} path="/figures/units" day={read.body.day} />
          <section className="sheet stack">
            <CountsTable
              caption={text.headings.units}
              first={text.unit}
              rows={read.body.units.map(({ unit, ...rest }) => ({
                key: unit.key,
                name: say(unit.name),
                ...rest,
              }))}
            />
          </section>
          <Scores scores={read.body.scores} />
          <p className="soft">{text.how}</p>
        </>
      )}
    </>
  );
}

function Scores({ scores }: Pick<ReplyOf<typeof compareUnits>["body"], "scores">) {
  const text = useWords(figuresWords);
  const say = useSay();
  const digits = useDigits();
  const share = usePercent();
  const columns = [text.head, text.score, text.counts.rated, text.counts.process, text.counts.outcome];
  return (
    <section className="sheet stack">
      {scores.length === 0 ? (
        <>
          <h2>{text.headings.scores}</h2>
          <p>{text.noScores}</p>
        </>
      ) : (
        <div className="wide-figures">
          <Table caption={text.headings.scores} columns={[text.unit, ...columns]}>
            {scores
              .flatMap(({ unit, heads, ...score }) => [
                { unit, head: undefined, ...score },
                ...heads.map((each) => ({ unit, ...each })),
              ])
              .map(({ unit, head, ...score }) => (
                <tr key={`${unit.key} ${head?.username}`}>
                  <th scope="row">{say(unit.name)}</th>
                  <td data-label={text.head}>{head ? say(head.name) : text.allHeads}</td>
                  <td data-label={text.score}>{digits(scoreOf(score))}</td>
                  <td data-label={text.counts.rated}>{digits(score.rated)}</td>
                  <td data-label={text.counts.process}>{share(percentOf(score.process, score.rated))}</td>
                  <td data-label={text.counts.outcome}>{share(percentOf(score.outcome, score.rated))}</td>
                </tr>
              ))}
          </Table>
        </div>
      )}
      <p className="soft">{text.scoresHow}</p>
    </section>
  );
}
