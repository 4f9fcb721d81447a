/** The list of calls promised to applicants and not yet made, the soonest first (R19). */
import { listCalls } from "../../../../shared/contracts/staff/contacts.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
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
        <LoadedList list={list} rows={rows} text={text}>
          <ul className="sheets">
            {rows.map((call) => (
              <CallItem key={`${call.case}/${call.number}`} call={call} />
            ))}
          </ul>
        </LoadedList>
      </div>
    </Page>
  );
}
