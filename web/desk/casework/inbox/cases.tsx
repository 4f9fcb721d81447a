/** The cases of one list, with notes on changes, errors, and the selection. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { designWords } from "../../ui/design.text.ts";
import { Notice, useDigits } from "../../ui/shows.tsx";
import type { Asked, InboxItem } from "./asked.ts";
import { offersAssign, offersRefer } from "./bulk.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { Help } from "./help.tsx";
import { inboxWords } from "./inbox.text.ts";
import { comeBack, openedFrom } from "./place.ts";
import { type Sort, sorted } from "./sort.ts";
import { Foot, Nothing, State } from "./states.tsx";
import { CaseTable } from "./table.tsx";
import { type Inbox, useInbox } from "./use-inbox.ts";
import { type Rows, useRows } from "./use-rows.ts";

interface CasesProps {
  readonly asked: Asked;
  readonly onWiden: () => void;
  readonly narrow: () => void;
  readonly helping: boolean;
  readonly onHelp: (helping: boolean) => void;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  /** Called with the number of cases in the whole list; undefined while it is unknown. */
  readonly onCounted: (count: number | undefined) => void;
}

const none: readonly InboxItem[] = [];

export function Cases(props: CasesProps) {
  const { asked, onWiden, narrow, helping, onHelp, sort, onSort } = props;
  const { me } = useDesk();
  const mayChoose = offersAssign(me) || offersRefer(me);
  const [, go] = useLocation();
  const inbox = useInbox(asked);
  const inOrder = useSorted(inbox, sort);
  const [said, say] = useState("");
  const more = useMore(inbox, say);
  const rows = useRows(inOrder ?? none, {
    mayChoose,
    open: (code) => go(`/cases/${code}`),
    narrow,
    help: () => onHelp(true),
    ...{ more: inbox.goesOn ? more : undefined },
  });
  usePlace(asked, inbox.rows !== undefined, rows);
  useCounted(inbox, props.onCounted);
  return (
    <>
      <p className="heard" role="status">
        {said}
      </p>
      <State asked={asked} inbox={inbox} />
      {sort && inbox.goesOn && inOrder && <Sorting inbox={inbox} />}
      {inOrder !== undefined && inOrder.length > 0 && (
        <CaseTable
          {...rows}
          list={asked.list}
          rows={inOrder}
          sort={sort}
          onSort={onSort}
          chosen={mayChoose ? rows.selection.chosen : undefined}
          onCurrent={rows.setCurrent}
          onChoose={rows.choose}
          onChooseAll={rows.chooseAll}
        />
      )}
      {inbox.rows?.length === 0 && <Nothing asked={asked} goesOn={inbox.goesOn} onWiden={onWiden} />}
      {inbox.rows && <Foot inbox={inbox} asked={asked} rows={rows} more={more} />}
      {mayChoose && inbox.rows && <BulkBar items={inbox.rows} rows={rows} />}
      {helping && <Help mayChoose={mayChoose} onClose={() => onHelp(false)} />}
    </>
  );
}

/** The rows in the chosen order. Sorting loads the whole list, up to a limit. */
function useSorted(inbox: Inbox, sort: Sort | undefined): readonly InboxItem[] | undefined {
  const say = useSay();
  const { language } = useLanguage();
  const { stages } = useWords(designWords);
  const { rows, goesOn, readingMore, rest } = inbox;
  const missing = sort !== undefined && goesOn && !readingMore && rows !== undefined;
  const read = useRef(rest);
  read.current = rest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each further page
  useEffect(() => {
    if (missing) read.current();
  }, [missing, rows?.length]);
  return useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return rows && sorted(rows, sort, { say, stages, compare });
  }, [rows, sort, say, stages, language]);
}

/**
 * Reports the count of a list that is loaded to its end; the counts of other lists come from the service
 * (`count-inbox`).
 */
function useCounted({ rows, goesOn }: Inbox, onCounted: (count: number | undefined) => void): void {
  const count = goesOn ? undefined : rows?.length;
  useEffect(() => onCounted(count), [count, onCounted]);
}

/** Shown while the list is loaded for sorting, or when the list is too long to sort. */
function Sorting({ inbox }: { readonly inbox: Inbox }) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const count = digits(inbox.rows?.length ?? 0);
  return <Notice>{inbox.readingMore ? text.sorting(count) : text.sortedPartly(count)}</Notice>;
}

/** Loads more cases and announces them to screen readers. */
function useMore(inbox: Inbox, say: (said: string) => void): () => Promise<readonly InboxItem[]> {
  const text = useWords(inboxWords);
  const digits = useDigits();
  return async () => {
    say(text.reading);
    const came = await inbox.more();
    say(came.length > 0 ? text.moreDone(digits(came.length)) : text.moreNothing);
    return came;
  };
}

/** Remembers the focused row, and focuses it again when the user comes back to the list. */
function usePlace(asked: Asked, ready: boolean, { current, goTo }: Rows): void {
  useEffect(() => {
    if (current !== undefined) openedFrom(asked, current);
  }, [asked, current]);
  useEffect(() => {
    const code = ready ? comeBack(asked) : undefined;
    if (code !== undefined) requestAnimationFrame(() => goTo(code));
  }, [asked, ready, goTo]);
}
