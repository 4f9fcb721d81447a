/** The calls that applicants were promised and nobody made yet, soonest hour first (R19). */
import "./calls.css";
import { listCalls } from "../../../../shared/contracts/staff/contacts.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { EmptyState, Skeleton } from "../../ui/shows.tsx";
import { contactWords } from "../case/contacts/contacts.text.ts";
import { CallItem } from "./call-item.tsx";
import { isDone } from "./done.ts";

export function CallsScreen() {
  const text = useWords(contactWords).list;
  const list = useReadPages(listCalls, { query: {} });
  const rows = list.pages.flatMap(({ items }) => items).filter((call) => !isDone(call));
  return (
    <Page title={text.title}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        {list.loading && <Skeleton />}
        {list.problem && <ProblemState problem={list.problem} again={list.again} />}
        {!list.loading && !list.problem && !list.more && rows.length === 0 && (
          <EmptyState title={text.empty}>
            <p>{text.emptyBody}</p>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <ul className="calls-list">
            {rows.map((call) => (
              <CallItem key={`${call.case}/${call.number}`} call={call} />
            ))}
          </ul>
        )}
        {list.more && (
          <div>
            <Button onPress={list.more}>{text.more}</Button>
          </div>
        )}
      </div>
    </Page>
  );
}
