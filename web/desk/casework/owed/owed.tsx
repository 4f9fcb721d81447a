/**
 * What I or my unit promised in answers and still owe, and what is late of all I hear of; earliest day first. Evidence is given in
 * place (R11).
 */
import "./owed.css";
import { useState } from "react";
import { listOwed, owedLists } from "../../../../shared/contracts/staff/casework.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { EmptyState, Skeleton } from "../../ui/shows.tsx";
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
        {list.loading && <Skeleton />}
        {list.problem && <ProblemState problem={list.problem} again={list.again} />}
        {!list.loading && !list.problem && !list.more && rows.length === 0 && (
          <EmptyState title={empty}>
            <p>{emptyBody}</p>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <ul className="owed-list">
            {rows.map((owed) => (
              <OwedItem key={nameOf(owed)} owed={owed} done={(reply) => setOwn((all) => [...all, reply])} />
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
