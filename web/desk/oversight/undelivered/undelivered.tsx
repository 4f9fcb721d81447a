/** The messages of all visible cases that were not delivered or whose delivery is unknown, newest first (N3). */
import { defined } from "../../../../shared/defined.ts";
import "./undelivered.css";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import {
  isUndelivered,
  listUndelivered,
  undeliveredStates,
} from "../../../../shared/contracts/staff/undelivered.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Select } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { Wrongs } from "../../ui/fields.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { Listed } from "./listed.tsx";
import { undeliveredWords } from "./undelivered.text.ts";

/** The filters. The address stores them, so that they can be shared and reloaded. */
interface Asked {
  readonly state?: (typeof undeliveredStates)[number];
  /** The day: `2026-11-24`. */
  readonly day?: string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function askedIn(search: string): Asked {
  const query = new URLSearchParams(search);
  const [state, day] = [query.get("state") ?? "", query.get("day") ?? ""];
  return { ...(isUndelivered(state) && { state }), ...(isDay(day) && { day }) };
}

export function UndeliveredScreen() {
  const text = useWords(undeliveredWords);
  const mayI = useMayI();
  const asked = askedIn(useSearch());
  return (
    <Page
      title={text.title}
      actions={mayI("tell-applicant") && <LinkButton to="/call-list">{text.callList}</LinkButton>}
    >
      <div className="stack">
        <p className="soft">{text.about}</p>
        <Narrow key={asked.day} asked={asked} />
        <Found asked={asked} />
      </div>
    </Page>
  );
}

/** Stands for “no filter”; no delivery state has this value. */
const any = "-";

function Narrow({ asked }: { readonly asked: Asked }) {
  const text = useWords(undeliveredWords);
  const [, go] = useLocation();
  const [day, setDay] = useState(asked.day ?? "");
  const [isWrong, setWrong] = useState(false);
  const ask = (to: Asked) => go(`/undelivered?${new URLSearchParams({ ...to })}`, { replace: true });
  const { state, day: _, ...rest } = asked;
  const ofState = state === undefined ? rest : { ...rest, state };
  const show = () => {
    const typed = dayTyped(day);
    setWrong(typed !== "" && !isDay(typed));
    if (typed === "") ask(ofState);
    else if (isDay(typed)) ask({ ...ofState, day: typed });
  };
  return (
    <search className="undelivered-narrow" aria-label={text.narrow}>
      <Select
        label={text.state}
        name="state"
        options={[{ key: any, label: text.any }, ...optionsOf(undeliveredStates, text.states)]}
        value={state ?? any}
        onChange={(to) => ask({ ...defined({ day: asked.day }), ...(to !== any && { state: to }) })}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <Wrongs value={isWrong ? { day: text.wrongDay } : {}}>
          <DayField label={text.day} name="day" optional value={day} onChange={setDay} />
        </Wrongs>
        <div className="row">
          <Button type="submit">{text.show}</Button>
          {asked.day !== undefined && (
            <Button look="quiet" onPress={() => ask(ofState)}>
              {text.widen}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}

function Found({ asked }: { readonly asked: Asked }) {
  const text = useWords(undeliveredWords);
  const list = useReadPages(listUndelivered, { query: asked });
  const rows = list.pages.flatMap(({ items }) => items);
  return (
    <LoadedList list={list} rows={rows} text={text}>
      <Listed rows={rows} />
    </LoadedList>
  );
}
