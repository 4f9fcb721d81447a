/** The cases of one list, with what comes, what goes wrong, and what is chosen. */
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import type { Asked, InboxItem } from "./asked.ts";
import { offersAssign, offersRefer } from "./bulk.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { Help } from "./help.tsx";
import { inboxWords } from "./inbox.text.ts";
import { comeBack, openedFrom } from "./place.ts";
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
