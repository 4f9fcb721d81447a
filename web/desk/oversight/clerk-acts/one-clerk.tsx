import { deskWorks } from "../../../../shared/contracts/fields/desk-work.ts";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { readClerkActs } from "../../../../shared/contracts/staff/clerk-acts.ts";
import { dayInWords } from "../../../design/display.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { More, Reading } from "../../ui/loaded.tsx";
import { Badge, Code, EmptyState, Notice, Time, useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { addressOf } from "./address.ts";
import { ChooseDay } from "./choose-day.tsx";
import { clerkActsWords } from "./clerk-acts.text.ts";

interface OneProps {
  readonly clerk: string;
  /** The day in Tehran, ISO 8601. */
  readonly day: string;
}

type Day = ReplyOf<typeof readClerkActs>["body"];

/** One clerk's work on one day: counts, warnings, and each act in the order of time. */
export function OneClerk({ clerk, day }: OneProps) {
  const text = useWords(clerkActsWords);
  const say = useSay();
  const list = useReadPages(readClerkActs, { params: { clerk }, query: { day } });
  const [first] = list.pages;
  const acts = list.pages.flatMap((page) => page.acts);
  const title = first ? text.of(say(first.clerk.name)) : text.title;
  return (
    <Page title={title} actions={<LinkButton to={addressOf(day)}>{text.back}</LinkButton>}>
      <div className="stack">
        <ChooseDay day={day} clerk={clerk} />
        <Reading of={list} />
        {first && acts.length === 0 && <EmptyState title={text.noActs} />}
        {first && acts.length > 0 && <Counts day={first} />}
        {acts.length > 0 && <Acts day={day} acts={acts} />}
        {list.more && <More read={list.more} label={text.more} />}
      </div>
    </Page>
  );
}

function Counts({ day: { counts, full, passed } }: { readonly day: Day }) {
  const text = useWords(clerkActsWords);
  const digits = useDigits();
  const done = deskWorks.filter((work) => counts[work] > 0);
  return (
    <section className="sheet stack near" aria-labelledby="clerk-counts">
      <h2 id="clerk-counts">{text.counts}</h2>
      {full && <Notice>{text.full}</Notice>}
      {passed.length > 0 && (
        <p className="row">
          {passed.map(({ limit }) => (
            <Badge key={limit} tone="now">
              {text.passed[limit]}
            </Badge>
          ))}
        </p>
      )}
      <FactList facts={done.map((work) => [text.works[work], digits(counts[work])])} />
    </section>
  );
}

function Acts({ day, acts }: { readonly day: string; readonly acts: Day["acts"] }) {
  const text = useWords(clerkActsWords);
  const { language } = useLanguage();
  const { at: moment, what: work, code } = text.act;
  return (
    <Table caption={text.acts(dayInWords(day, language))} columns={[moment, work, code]}>
      {acts.map(({ at, what, trackingCode }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: acts are in order and have no other name
        <tr key={place} data-act={what}>
          <th scope="row">
            <Time at={at} />
          </th>
          <td data-label={work}>{text.works[what]}</td>
          <td data-label={code}>{trackingCode !== undefined && <Code code={trackingCode} />}</td>
        </tr>
      ))}
    </Table>
  );
}
