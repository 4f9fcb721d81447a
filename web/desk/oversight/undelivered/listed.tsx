import { requestOf } from "../../../../shared/contracts/fields/fields.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listUndelivered } from "../../../../shared/contracts/staff/undelivered.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { noticeWords } from "../../casework/case/shown/notices.text.ts";
import { Link, LinkButton } from "../../ui/button.tsx";
import { Badge, Code, Time, useInFours } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { undeliveredWords } from "./undelivered.text.ts";

type Row = ReplyOf<typeof listUndelivered>["body"]["items"][number];

interface Props {
  readonly rows: readonly Row[];
}

/** The undelivered messages, each with a link to its case; users of the call list also get a link to the call (C18). */
export function Listed({ rows }: Props) {
  const text = useWords(undeliveredWords);
  const mayTell = useMayI()("tell-applicant");
  const { case: code, message, state, by, at, tell } = text.columns;
  const columns = [code, message, state, by, at, ...(mayTell ? [tell] : [])];
  return (
    <Table caption={text.caption} columns={columns}>
      {rows.map((row) => (
        <OneRow key={row.notice} row={row} mayTell={mayTell} />
      ))}
    </Table>
  );
}

function OneRow({ row, mayTell }: { readonly row: Row; readonly mayTell: boolean }) {
  const text = useWords(undeliveredWords);
  const said = useWords(noticeWords);
  const inFours = useInFours();
  const templates: Readonly<Record<string, string>> = said.templates;
  const carriers: Readonly<Record<string, string>> = said.carriers;
  const { columns } = text;
  const request = requestOf(row.case);
  return (
    <tr data-undelivered={row.notice}>
      <th scope="row">
        <Link to={`/cases/${row.case}`}>
          <Code code={request} />
        </Link>
      </th>
      <td data-label={columns.message}>{templates[row.template] ?? row.template}</td>
      <td data-label={columns.state}>
        <Badge tone={row.state === "unknown" ? "now" : "wrong"}>{text.states[row.state]}</Badge>
        {row.reason && <span className="soft"> {said.reasons[row.reason]}</span>}
      </td>
      <td data-label={columns.by}>{row.provider && <bdi>{carriers[row.provider] ?? row.provider}</bdi>}</td>
      <td data-label={columns.at}>{row.at && <Time at={row.at} />}</td>
      {mayTell && (
        <td data-label={columns.tell}>
          {row.state !== "unknown" && (
            <LinkButton
              look="quiet"
              to={`/call-list?call=${request}`}
              aria-label={text.tellOf(inFours(request))}
            >
              {text.tell}
            </LinkButton>
          )}
        </td>
      )}
    </tr>
  );
}
