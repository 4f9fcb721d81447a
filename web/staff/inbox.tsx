import { TrackingCode } from "../design/code.tsx";
import { age } from "../design/display.ts";
import { caseWords } from "./case.text.ts";
import { Done } from "./done.tsx";
import { inboxWords } from "./inbox.text.ts";
import type { InboxProps, InboxRow } from "./props.ts";
import { StaffLayout } from "./staff-layout.tsx";

const lists = ["unit", "mine"] as const;

const Lists = ({ list, language }: InboxProps) => {
  const text = inboxWords[language];
  return (
    <nav class="tabs" aria-label={text.listMenu}>
      {lists.map((one) => (
        <a key={one} href={`/staff?list=${one}`} aria-current={one === list ? "page" : undefined}>
          {text.lists[one]}
        </a>
      ))}
    </nav>
  );
};

const Row = ({ row, language, now }: { readonly row: InboxRow } & Pick<InboxProps, "language" | "now">) => {
  const text = inboxWords[language];
  return (
    <tr>
      <th scope="row">
        <a href={`/staff/cases/${row.code}`}>{row.subject[language]}</a>
        <small>{row.kind[language]}</small>
      </th>
      <td data-label={text.code}>
        <TrackingCode code={row.code} language={language} />
      </td>
      <td data-label={text.province}>{row.province?.[language] ?? text.country}</td>
      <td data-label={text.age}>
        <time datetime={row.registeredAt}>{age(row.registeredAt, now, language)}</time>
      </td>
      <td data-label={text.stage}>
        <span class={`stage ${row.stage}`}>{caseWords[language].stages[row.stage]}</span>
      </td>
      <td data-label={text.expert}>{row.expert?.[language] ?? <span class="muted">{text.nobody}</span>}</td>
    </tr>
  );
};

const Table = (props: InboxProps) => {
  const text = inboxWords[props.language];
  return (
    <table class="list">
      <caption>{text.caption}</caption>
      <thead>
        <tr>
          {[text.subject, text.code, text.province, text.age, text.stage, text.expert].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.code} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
};

/** What lies with my unit, or with me; oldest first. */
export const InboxPage = (props: InboxProps) => {
  const { language, list, rows, next, done } = props;
  const text = inboxWords[language];
  return (
    <StaffLayout frame={props} title={`${text.title}: ${text.lists[list]}`} section="inbox" width="wide">
      {done && <Done action={done.action} code={done.code} language={language} />}
      <h1>{text.title}</h1>
      <Lists {...props} />
      {rows.length === 0 ? <p class="note">{text.empty[list]}</p> : <Table {...props} />}
      {next && (
        <p class="buttons">
          <a class="button" href={next} rel="next">
            {text.next}
          </a>
        </p>
      )}
    </StaffLayout>
  );
};
