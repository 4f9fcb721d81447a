/** The list of proposed changes of staff's power over cases (R2): waiting proposals first, then decided ones. */
import { Route, Switch, useLocation } from "wouter";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listDirectoryProposals } from "../../../../shared/contracts/staff/directory-proposals.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Link, LinkButton } from "../../ui/button.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Badge, Time, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { OneProposal } from "./one-proposal.tsx";
import { proposalsWords } from "./proposals.text.ts";
import { tones } from "./tones.ts";

/** Seconds after which the list is read from the API again. */
const often = 30;

type Row = ReplyOf<typeof listDirectoryProposals>["body"]["proposals"][number];

export function Proposals() {
  const text = useWords(proposalsWords);
  const mayI = useMayI();
  const [, navigate] = useLocation();
  const list = useReadPages(listDirectoryProposals, { query: {} }, { every: often });
  const rows = list.pages.flatMap(({ proposals }) => proposals);
  return (
    <Page
      title={text.title}
      actions={mayI("see-narrowings") && <LinkButton to="/narrowings">{text.narrowings}</LinkButton>}
    >
      <div className="stack">
        <p className="soft">{text.about}</p>
        <LoadedList list={list} rows={rows} text={text}>
          <List rows={rows} />
        </LoadedList>
      </div>
      <Switch>
        <Route path="/proposals/:proposal">
          {({ proposal }) => (
            <OneProposal
              key={proposal}
              proposal={proposal}
              onClose={() => navigate("/proposals", { replace: true })}
            />
          )}
        </Route>
      </Switch>
    </Page>
  );
}

function List({ rows }: { readonly rows: readonly Row[] }) {
  const text = useWords(proposalsWords);
  const say = useSay();
  const digits = useDigits();
  const { what, by, at, status } = text.columns;
  return (
    <Table caption="" columns={[what, by, at, status]}>
      {rows.map((row) => (
        <tr key={row.proposal}>
          <th scope="row">
            <Link to={`/proposals/${row.proposal}`}>{text.of(digits(row.base))}</Link>{" "}
            {row.glass && <Badge tone="wrong">{text.glass}</Badge>}
          </th>
          <td data-label={by}>{say(row.by.name)}</td>
          <td data-label={at}>
            <Time at={row.at} as="long" />
          </td>
          <td data-label={status}>
            <Badge tone={tones[row.status]}>{text.status[row.status]}</Badge>
          </td>
        </tr>
      ))}
    </Table>
  );
}
