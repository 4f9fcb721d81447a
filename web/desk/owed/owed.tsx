/** What I or my unit promised in answers and still owe, earliest day first; evidence is given in place (R11). */
import "./owed.css";
import { useState } from "react";
import { listOwed } from "../../../shared/contracts/casework.ts";
import { useReadPages } from "../api/use-api.ts";
import { Button } from "../design/button.tsx";
import { ProblemState } from "../design/problem.tsx";
import { EmptyState, Skeleton } from "../design/shows.tsx";
import { Page } from "../shell/page.tsx";
import { useWords } from "../words/language.tsx";
import { owedWords } from "./owed.text.ts";
import { OwedItem } from "./owed-item.tsx";
import { nameOf, type Owed, withOwn } from "./own.ts";

export function OwedScreen() {
  const text = useWords(owedWords);
  const list = useReadPages(listOwed, { query: {} });
  const [own, setOwn] = useState<readonly Owed[]>([]);
  const rows = withOwn(
    list.pages.flatMap(({ items }) => items),
    own,
  );
  return (
    <Page title={text.title}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        {list.loading && <Skeleton />}
        {list.problem && <ProblemState problem={list.problem} again={list.again} />}
        {!list.loading && !list.problem && rows.length === 0 && (
          <EmptyState title={text.empty}>
            <p>{text.emptyBody}</p>
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
