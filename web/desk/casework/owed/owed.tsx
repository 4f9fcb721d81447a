/**
 * The screen of open commitments: the commitments of the user and the user's unit, and overdue commitments that the
 * user oversees; the earliest first. Users give evidence on this screen (R11).
 */
import { useState } from "react";
import { listOwed, owedLists } from "../../../../shared/contracts/staff/casework.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { LinkTabs } from "../../ui/tabs.tsx";
import { owedWords } from "./owed.text.ts";
import { OwedItem } from "./owed-item.tsx";
import { nameOf, type Owed, withOwn } from "./own.ts";

type List = (typeof owedLists)[number];
const addresses: Readonly<Record<List, string>> = { mine: "/owed", late: "/owed/late" };

export function OwedScreen({ list: shown }: { readonly list: List }) {
  const text = useWords(owedWords);
  const { about, empty, emptyBody } = text.of[shown];
  const list = useReadPages(listOwed, { query: { list: shown } });
  const [own, setOwn] = useState<readonly Owed[]>([]);
  const rows = withOwn(
    list.pages.flatMap(({ items }) => items),
    own,
  );
  return (
    <Page title={text.title} actions={<Lists shown={shown} />}>
      <div className="stack">
        <p className="soft">{about}</p>
        <LoadedList list={list} rows={rows} text={{ ...text, empty, emptyBody }}>
          <ul className="sheets">
            {rows.map((owed) => (
              <OwedItem key={nameOf(owed)} owed={owed} done={(reply) => setOwn((all) => [...all, reply])} />
            ))}
          </ul>
        </LoadedList>
      </div>
    </Page>
  );
}

function Lists({ shown }: { readonly shown: List }) {
  const text = useWords(owedWords);
  return (
    <LinkTabs
      label={text.lists}
      tabs={owedLists.map((list) => ({
        to: addresses[list],
        label: text.of[list].name,
        current: list === shown,
      }))}
    />
  );
}
