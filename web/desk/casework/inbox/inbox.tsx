/** The inbox: lists, filters, cases, and steps on several cases (R17). */
import { traitsOf } from "../../../../shared/contracts/fields/language.ts";
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
import { Button, ToggleButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Kbd } from "../../ui/shows.tsx";
import { LinkTabs } from "../../ui/tabs.tsx";
import { TakeOut } from "../exports/take-out.tsx";
import { type Asked, addressOf, askedIn, type List, listsFor } from "./asked.ts";
import { Cases } from "./cases.tsx";
import { useDensity } from "./density.ts";
import { inboxWords } from "./inbox.text.ts";
import { Narrow, useNarrowing } from "./narrow.tsx";
import { sortedAddress, sortIn } from "./sort.ts";
import { RemindersNow, TakenAway } from "./states.tsx";
import { useCounts } from "./use-counts.ts";

export function Inbox() {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const [helping, setHelping] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const asked = useAsked();
  const { me } = useDesk();
  const sort = sortIn(useSearch());
  const [whole, setWhole] = useState<number>();
  const counted = useCounts(asked, whole);
  const actions = (
    <>
      <LinkTabs
        label={text.whichList}
        tabs={listsFor(me).map((list) => ({
          to: addressOf({ ...asked, list }),
          label: <ListName list={list} count={counted(list)} />,
          current: list === asked.list,
        }))}
      />
      <div className="row no-print">
        <Densely />
        <TakeOutList asked={asked} />
        <Button look="quiet" square aria-label={text.print} onPress={() => window.print()}>
          <Icon name="print" />
        </Button>
        <Button look="quiet" square aria-label={text.keys} onPress={() => setHelping(true)}>
          <Kbd>{traitsOf(language).dir === "rtl" ? "؟" : "?"}</Kbd>
        </Button>
      </div>
      <OnPaper asked={asked} />
    </>
  );
  return (
    <div className="inbox">
      <Page title={text.title} counted={counted(asked.list)} actions={actions}>
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
          sort={sort}
          onSort={(next) => go(sortedAddress(asked, next), { replace: true })}
          onCounted={setWhole}
        />
      </Page>
    </div>
  );
}

/** The name of a list on its tab, with the number of its cases if the service counts them. */
function ListName({ list, count }: { readonly list: List; readonly count: string | undefined }) {
  const text = useWords(inboxWords);
  if (count === undefined) return text.lists[list];
  return (
    <>
      {text.lists[list]} <span className="count">{count}</span>
    </>
  );
}

/** The switch to compact rows, for users with hundreds of cases. */
function Densely() {
  const text = useWords(inboxWords);
  const [density, choose] = useDensity();
  const isCompact = density === "compact";
  return (
    <ToggleButton
      label={text.compact}
      isSelected={isCompact}
      onChange={(compact) => choose(compact ? "compact" : "comfortable")}
    >
      <Icon name="rows" />
    </ToggleButton>
  );
}

/** The button that exports the shown list (I4). */
function TakeOutList({ asked: { list, filter } }: { readonly asked: Asked }) {
  const text = useWords(inboxWords);
  const named = [text.lists[list], ...useNarrowing({ list, filter })].join(text.and);
  return <TakeOut what={{ of: "cases", list, filter }} named={named} asSign />;
}

/** Title, filters and time, which only a printed list shows. */
function OnPaper({ asked }: { readonly asked: Asked }) {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const printed = text.printed(momentInWords(useNow(), language));
  return (
    <p className="on-paper">{[text.lists[asked.list], ...useNarrowing(asked), printed].join(text.and)}</p>
  );
}

/**
 * Returns the list and filters in the address. Users who only audit start with all cases, since such users have no
 * cases to work on.
 */
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
