/** The screen of the cases found by words in the request or by a partner's code (R18). */
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { searchCases } from "../../../../shared/contracts/staff/search.ts";
import { type ReadPages, useReadPages } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Buttons, Form } from "../../ui/form.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { EmptyState, Notice } from "../../ui/shows.tsx";
import { FoundCase, type FoundItem } from "./found-case.tsx";
import { useLookedFor } from "./looked-for.ts";
import { searchWords } from "./search.text.ts";
import { useFind } from "./use-find.ts";

export function SearchScreen() {
  const text = useWords(searchWords);
  const words = useLookedFor();
  return (
    <Page title={text.title}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        <Ask key={`ask ${words}`} words={words} />
        {words === "" ? <State of={text.first} /> : <Found key={words} words={words} />}
      </div>
    </Page>
  );
}

function Ask({ words }: { readonly words: string }) {
  const text = useWords(searchWords);
  const [typed, type] = useState(words);
  const find = useFind();
  return (
    <search>
      <Form onSubmit={() => find(typed)}>
        <TextField label={text.field} name="words" type="search" dir="auto" value={typed} onChange={type} />
        <Buttons>
          <Button type="submit" look="main">
            {text.submit}
          </Button>
        </Buttons>
      </Form>
    </search>
  );
}

function Found({ words }: { readonly words: string }) {
  const text = useWords(searchWords);
  const list = useReadPages(searchCases, { body: { words } });
  const items = list.pages.flatMap((page) => page.items);
  const [first] = list.pages;
  useOpenTheOne(first?.byCode && items.length === 1 ? items[0] : undefined);
  if (list.loading || list.problem) return <Reading of={list} />;
  if (first?.tooCommon) return <State of={text.tooCommon} />;
  if (items.length === 0 && !list.more) return <State of={text.none} />;
  return (
    <section className="stack" aria-label={text.found}>
      {items.length > 0 ? <List items={items} /> : <Notice>{text.pageEmpty}</Notice>}
      <More list={list} />
      {list.pages.at(-1)?.cutOff && <Notice>{text.cutOff}</Notice>}
    </section>
  );
}

/** Opens the case of a partner's code immediately, as for a tracking code, since the code identifies one request. */
function useOpenTheOne(item: FoundItem | undefined): void {
  const [, go] = useLocation();
  const code = item?.case;
  useEffect(() => {
    if (code !== undefined) go(`/cases/${code}`, { replace: true });
  }, [code, go]);
}

function More({ list }: { readonly list: ReadPages<typeof searchCases> }) {
  const text = useWords(searchWords);
  if (!list.more) return null;
  return (
    <div className="row">
      <Button onPress={list.more} isPending={list.refreshing}>
        {text.more}
      </Button>
    </div>
  );
}

const State = ({ of }: { readonly of: { readonly title: string; readonly body: string } }) => (
  <EmptyState title={of.title}>
    <p>{of.body}</p>
  </EmptyState>
);

/** The results. The first result has the focus, so that Enter opens it; the arrow keys move to the other results. */
function List({ items }: { readonly items: readonly FoundItem[] }) {
  const here = useRef<HTMLUListElement>(null);
  useEffect(() => here.current?.querySelector<HTMLElement>("a")?.focus(), []);
  const go = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...(here.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    links[at + step]?.focus();
  };
  return (
    <ul className="sheets" ref={here} onKeyDown={go}>
      {items.map((item) => (
        <li className="sheet stack near" key={item.case} data-found={item.case}>
          <FoundCase item={item} />
        </li>
      ))}
    </ul>
  );
}
