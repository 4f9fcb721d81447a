/**
 * The duty report (M15): each official's public days, requests, meetings, absences and orders in a month, on screen or
 * paper.
 */
import "../../ui/wide-figures.css";
import { useLocation, useSearch } from "wouter";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { readDuty } from "../../../../shared/contracts/staff/meeting-duty.ts";
import { calendarWords } from "../../administration/organisation/calendar/calendar.text.ts";
import { useRead } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Nothing, Reading } from "../../ui/loaded.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { dutyWords } from "./duty.text.ts";
import { type Figures, figuresOf, names, totalOf } from "./figures.ts";
import { type Month, monthAfter, monthIn, nameOf, thisMonth } from "./month.ts";

export const addressOfDuty = (month?: Month): string =>
  month ? `/meetings/duty?month=${nameOf(month)}` : "/meetings/duty";

export function Duty() {
  const text = useWords(dutyWords);
  const month = monthIn(new URLSearchParams(useSearch()).get("month")) ?? thisMonth();
  const report = useRead(readDuty, { query: { month: nameOf(month) } });
  return (
    <Page title={text.title} actions={<Ways month={month} />}>
      <div className="stack">
        {!report.body && <Reading of={report} />}
        {report.body && <Report report={report.body} month={month} />}
      </div>
    </Page>
  );
}

function Ways({ month }: { readonly month: Month }) {
  const text = useWords(dutyWords);
  const [, go] = useLocation();
  const to = (other: Month) => go(addressOfDuty(other), { replace: true });
  return (
    <div className="row no-print">
      <Button onPress={() => to(monthAfter(month, -1))}>{text.before}</Button>
      <Button look="quiet" onPress={() => to(thisMonth())}>
        {text.now}
      </Button>
      <Button onPress={() => to(monthAfter(month, 1))}>{text.after}</Button>
      <PrintButton>{text.print}</PrintButton>
      <LinkButton look="quiet" to="/meetings">
        {text.back}
      </LinkButton>
    </div>
  );
}

interface ReportProps {
  readonly report: ReplyOf<typeof readDuty>["body"];
  readonly month: Month;
}

function Report({ report: { officials, whole }, month }: ReportProps) {
  const text = useWords(dutyWords);
  const { months } = useWords(calendarWords);
  const digits = useDigits();
  const say = useSay();
  const all = officials.map(figuresOf);
  if (officials.length === 0) return <Nothing text={text} />;
  const heading = text.of(months[month.month - 1] ?? "", digits(month.year));
  return (
    <>
      <div className="wide-figures">
        <Table
          caption={text.caption(heading)}
          columns={[text.columns.official, ...names.map((name) => text.columns[name])]}
        >
          {officials.map(({ official, unit }, at) => (
            <tr key={official.username}>
              <th scope="row">
                {say(official.name)} <small>{say(unit.name)}</small>
              </th>
              <Cells figures={all[at] ?? totalOf([])} />
            </tr>
          ))}
          {officials.length > 1 && (
            <tr className="wide-figures-total">
              <th scope="row">{text.total}</th>
              <Cells figures={totalOf(all)} />
            </tr>
          )}
        </Table>
      </div>
      <p className="soft">
        {text.how} {!whole && text.notWhole}
      </p>
    </>
  );
}

function Cells({ figures }: { readonly figures: Figures }) {
  const { columns } = useWords(dutyWords);
  const digits = useDigits();
  return names.map((name) => (
    <td key={name} data-label={columns[name]}>
      {digits(figures[name])}
    </td>
  ));
}
