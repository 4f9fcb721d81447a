/** The inbox: which list, narrowed to what, its cases, and what can be done with several of them (R17). */
import "./inbox.css";
import { useMemo, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { momentInWords } from "../../../design/display.ts";
import { GlassNow } from "../../administration/proposals/glass-now.tsx";
import { useNow } from "../../app/clock/use-now.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Reminders } from "../../meetings/lists/reminders.tsx";
import { DeskNoticesNow } from "../../oversight/clerk-acts/notices.tsx";
import { NarrowingsNow } from "../../oversight/narrowings/narrowings-now.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Kbd } from "../../ui/shows.tsx";
import { LinkTabs } from "../../ui/tabs.tsx";
import { TakeOut } from "../exports/take-out.tsx";
import { type Asked, addressOf, askedIn, listsFor } from "./asked.ts";
import { Cases } from "./cases.tsx";
import { inboxWords } from "./inbox.text.ts";
import { Narrow, useNarrowing } from "./narrow.tsx";
import { RemindersNow, TakenAway } from "./states.tsx";

export function Inbox() {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const [helping, setHelping] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const asked = useAsked();
  const { me } = useDesk();
  const actions = (
    <>
      <LinkTabs
        label={text.whichList}
        tabs={listsFor(me).map((list) => ({
          to: addressOf({ ...asked, list }),
          label: text.lists[list],
          current: list === asked.list,
        }))}
      />
      <div className="row no-print">
        <TakeOutList asked={asked} />
        <Button look="quiet" square aria-label={text.print} onPress={() => window.print()}>
          <Icon name="print" />
        </Button>
        <Button look="quiet" square aria-label={text.keys} onPress={() => setHelping(true)}>
          <Kbd>{language === "fa" ? "؟" : "?"}</Kbd>
        </Button>
      </div>
      <OnPaper asked={asked} />
    </>
  );
  return (
    <div className="inbox">
      <Page title={text.title} actions={actions}>
        <Narrow here={bar} asked={asked} onAsk={(next) => go(addressOf(next))} />
        <TakenAway />
        <RemindersNow asked={asked} />
        <DeskNoticesNow />
        <GlassNow />
        <NarrowingsNow />
        {asked.list === "reminders" && <Reminders />}
        <Cases
          key={addressOf(asked)}
          asked={asked}
          onWiden={() => go(addressOf({ list: asked.list, filter: {} }))}
          narrow={() => focusOn(bar.current)}
          helping={helping}
          onHelp={setHelping}
        />
      </Page>
    </div>
  );
}

/** The list that is shown, as a file (I4). */
function TakeOutList({ asked: { list, filter } }: { readonly asked: Asked }) {
  const text = useWords(inboxWords);
  const named = [text.lists[list], ...useNarrowing({ list, filter })].join(text.and);
  return <TakeOut what={{ of: "cases", list, filter }} named={named} asSign />;
}

/** What a list on paper is, and of when: nobody can see there what narrows it. */
function OnPaper({ asked }: { readonly asked: Asked }) {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const printed = text.printed(momentInWords(useNow(), language));
  return (
    <p className="on-paper">{[text.lists[asked.list], ...useNarrowing(asked), printed].join(text.and)}</p>
  );
}

/** Whoever only audits has no unit's cases to work on. */
function useAsked(): Asked {
  const search = useSearch();
  const { roles } = useDesk().me;
  const usual = roles.every((role) => role === "auditor") ? "all" : "unit";
  return useMemo(() => askedIn(search, usual), [search, usual]);
}

function focusOn(bar: HTMLElement | null): void {
  const buttons = bar?.querySelectorAll("button") ?? [];
  [...buttons].find((button) => button.checkVisibility())?.focus();
}
