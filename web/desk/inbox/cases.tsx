/** The cases of one list, with what comes, what goes wrong, and what is chosen. */
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { momentShort } from "../../design/display.ts";
import { Button } from "../design/button.tsx";
import { ProblemState } from "../design/problem.tsx";
import { EmptyState, Notice, Skeleton, useDigits } from "../design/shows.tsx";
import { useDesk } from "../shell/desk.tsx";
import { useLanguage, useWords } from "../words/language.tsx";
import { type Asked, type InboxItem, isNarrowed } from "./asked.ts";
import { offersAssign, offersRefer } from "./bulk.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { Help } from "./help.tsx";
import { inboxWords } from "./inbox.text.ts";
import { comeBack, openedFrom } from "./place.ts";
import { CaseTable } from "./table.tsx";
import { type Inbox, useInbox } from "./use-inbox.ts";
import { type Rows, useRows } from "./use-rows.ts";

interface CasesProps {
  readonly asked: Asked;
  readonly onWiden: () => void;
  readonly narrow: () => void;
  readonly helping: boolean;
  readonly onHelp: (helping: boolean) => void;
}

const none: readonly InboxItem[] = [];

export function Cases({ asked, onWiden, narrow, helping, onHelp }: CasesProps) {
  const { me } = useDesk();
  const mayChoose = offersAssign(me) || offersRefer(me);
  const [, go] = useLocation();
  const inbox = useInbox(asked);
  const [said, say] = useState("");
  const more = useMore(inbox, say);
  const rows = useRows(inbox.rows ?? none, {
    mayChoose,
    open: (code) => go(`/cases/${code}`),
    narrow,
    help: () => onHelp(true),
    ...{ more: inbox.goesOn ? more : undefined },
  });
  usePlace(asked, inbox.rows !== undefined, rows);
  return (
    <>
      <p className="heard" role="status">
        {said}
      </p>
      <State asked={asked} inbox={inbox} />
      {inbox.rows !== undefined && inbox.rows.length > 0 && (
        <CaseTable
          {...rows}
          list={asked.list}
          rows={inbox.rows}
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

/** Reads on and tells the ear what came. */
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

/** Whoever comes back from a case is where they left. */
function usePlace(asked: Asked, ready: boolean, { current, goTo }: Rows): void {
  useEffect(() => {
    if (current !== undefined) openedFrom(asked, current);
  }, [asked, current]);
  useEffect(() => {
    const code = ready ? comeBack(asked) : undefined;
    if (code !== undefined) requestAnimationFrame(() => goTo(code));
  }, [asked, ready, goTo]);
}

function State({ asked, inbox }: { readonly asked: Asked; readonly inbox: Inbox }) {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const digits = useDigits();
  const { rows, problem, news } = inbox;
  if (rows === undefined && problem) return <ProblemState problem={problem} again={inbox.again} />;
  if (rows === undefined) return <Skeleton lines={10} />;
  const told = [
    ...(news.came > 0 ? [text.came(digits(news.came))] : []),
    ...(news.went > 0 ? [text.went(digits(news.went))] : []),
  ];
  return (
    <div className="state no-print" aria-live="polite" data-list={asked.list}>
      {problem && (
        <Notice now action={<Button onPress={inbox.again}>{text.again}</Button>}>
          {problem.title}. {text.notFresh(momentShort(inbox.asOf, language))}
        </Notice>
      )}
      {told.length > 0 && (
        <Notice action={<Button onPress={inbox.show}>{text.show}</Button>}>{told.join(text.and)}</Notice>
      )}
    </div>
  );
}

interface NothingProps {
  readonly asked: Asked;
  readonly goesOn: boolean;
  readonly onWiden: () => void;
}

function Nothing({ asked, goesOn, onWiden }: NothingProps) {
  const text = useWords(inboxWords);
  const isNarrow = isNarrowed(asked);
  const found = isNarrow ? text.nothingFound : text.empty[asked.list];
  const [title, body] = goesOn ? text.nothingYet : found;
  return (
    <EmptyState title={title ?? ""}>
      <p>{body}</p>
      {isNarrow && !goesOn && <Button onPress={onWiden}>{text.widen}</Button>}
    </EmptyState>
  );
}

interface FootProps {
  readonly inbox: Inbox;
  readonly asked: Asked;
  readonly rows: Rows;
  readonly more: () => Promise<readonly InboxItem[]>;
}

/** How much of the list this is, and the rest of it. The focus goes to the first that came. */
function Foot({ inbox, asked, rows, more }: FootProps) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const count = inbox.rows?.length ?? 0;
  const readOn = async () => {
    const [first] = await more();
    if (first) requestAnimationFrame(() => rows.goTo(first.case));
  };
  return (
    <div className="foot row spread">
      {count > 0 && <p className="soft">{(inbox.goesOn ? text.part : text.whole)(digits(count))}</p>}
      {inbox.goesOn && (
        <span className="no-print">
          <Button isPending={inbox.readingMore} onPress={() => void readOn()}>
            {isNarrowed(asked) ? text.moreSearch : text.more}
          </Button>
        </span>
      )}
    </div>
  );
}
