/**
 * The screen of units and people whose conflict of interest in a case ended because a new version of the directory was
 * published; newest first (R2).
 */
import { requestOf } from "../../../../shared/contracts/fields/fields.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listNarrowings } from "../../../../shared/contracts/staff/narrowings.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Code, Time, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { narrowingsWords } from "./narrowings.text.ts";

type Narrowing = ReplyOf<typeof listNarrowings>["body"]["items"][number];

export function NarrowingsScreen() {
  const text = useWords(narrowingsWords);
  const list = useReadPages(listNarrowings, { query: {} }, { every: 60 });
  const rows = list.pages.flatMap(({ items }) => items);
  return (
    <Page title={text.title}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        <LoadedList list={list} rows={rows} text={text}>
          <Rows rows={rows} />
        </LoadedList>
      </div>
    </Page>
  );
}

function Rows({ rows }: { readonly rows: readonly Narrowing[] }) {
  const text = useWords(narrowingsWords);
  return (
    <Table caption={text.caption} columns={Object.values(text.columns)}>
      {rows.map((row) => (
        <Row key={`${row.case} ${row.number}`} row={row} />
      ))}
    </Table>
  );
}

function Row({ row: { case: code, number, at, units, people } }: { readonly row: Narrowing }) {
  const { columns } = useWords(narrowingsWords);
  const say = useSay();
  const digits = useDigits();
  return (
    <tr data-narrowed={code}>
      <th scope="row">
        <Link to={`/cases/${code}`}>
          <Code code={requestOf(code)} />
        </Link>
      </th>
      <td data-label={columns.who}>
        <ul className="stack near">
          {units.map(({ key, name }) => (
            <li key={key}>{say(name)}</li>
          ))}
          {people.map(({ username, name }) => (
            <li key={username}>{say(name)}</li>
          ))}
        </ul>
      </td>
      <td data-label={columns.number}>{digits(number)}</td>
      <td data-label={columns.at}>
        <Time at={at} as="long" />
      </td>
    </tr>
  );
}
