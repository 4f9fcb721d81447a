/** The screens of clerks' work: all clerks on one day, and one clerk's day (R15). */
import "./clerk-acts.css";
import { Route, Switch, useSearch } from "wouter";
import { listClerkActs } from "../../../../shared/contracts/staff/clerk-acts.ts";
import { dayInWords } from "../../../design/display.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { NotFound } from "../../app/shell/not-found.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Link } from "../../ui/button.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Badge, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { actsIn, addressOf, type ClerksDay, dayAsked } from "./address.ts";
import { ChooseDay } from "./choose-day.tsx";
import { clerkActsWords } from "./clerk-acts.text.ts";
import { DeskNotices } from "./notices.tsx";
import { OneClerk } from "./one-clerk.tsx";

export function ClerkActsScreen() {
  const day = dayAsked(useSearch());
  return (
    <Switch>
      <Route path="/clerk-acts">
        <AllClerks key={day} day={day} />
      </Route>
      <Route path="/clerk-acts/:clerk">
        {({ clerk }) => <OneClerk key={`${clerk} ${day}`} clerk={clerk} day={day} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function AllClerks({ day }: { readonly day: string }) {
  const text = useWords(clerkActsWords);
  const list = useReadPages(listClerkActs, { query: { day } }, { every: 60 });
  const rows = list.pages.flatMap(({ items }) => items);
  return (
    <Page title={text.title}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        <DeskNotices />
        <ChooseDay day={day} />
        <LoadedList list={list} rows={rows} text={text}>
          <Rows day={day} rows={rows} />
        </LoadedList>
      </div>
    </Page>
  );
}

function Rows({ day, rows }: { readonly day: string; readonly rows: readonly ClerksDay[] }) {
  const text = useWords(clerkActsWords);
  const { language } = useLanguage();
  return (
    <Table caption={text.caption(dayInWords(day, language))} columns={Object.values(text.columns)}>
      {rows.map((row) => (
        <Row key={row.clerk.username} day={day} row={row} />
      ))}
    </Table>
  );
}

function Row({ day, row }: { readonly day: string; readonly row: ClerksDay }) {
  const { columns, open, passed } = useWords(clerkActsWords);
  const say = useSay();
  const digits = useDigits();
  const { clerk, unit, counts } = row;
  const cells = [
    ["identification", counts.identification],
    ["look", counts.look],
    ["registration", counts.registration],
    ["acts", actsIn(row)],
    ["contact", counts.contact],
  ] as const;
  return (
    <tr data-clerk={clerk.username}>
      <th scope="row">
        <Link to={addressOf(day, clerk.username)} aria-label={open(say(clerk.name))}>
          {say(clerk.name)}
        </Link>{" "}
        {unit && <small>{say(unit.name)}</small>}
      </th>
      {cells.map(([name, count]) => (
        <td key={name} data-label={columns[name]}>
          {digits(count)}
        </td>
      ))}
      <td data-label={columns.passed}>
        <span className="row">
          {row.passed.map(({ limit }) => (
            <Badge key={limit} tone="now">
              {passed[limit]}
            </Badge>
          ))}
        </span>
      </td>
    </tr>
  );
}
