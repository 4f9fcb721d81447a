/** The call list: applicants who could not be reached by a message, the longest waiting first. Staff call them (C18). */
import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { listUntold } from "../../../../shared/contracts/staff/untold.ts";
import { useRead } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Badge, Code, Notice, Time, useDigits, useHeardCode } from "../../ui/shows.tsx";
import { CallDialog } from "./call-dialog.tsx";
import { newsName } from "./news-name.ts";
import { isTold } from "./told.ts";
import { untoldWords } from "./untold.text.ts";

type Listed = ReplyOf<typeof listUntold>["body"]["items"][number];

export function UntoldScreen() {
  const text = useWords(untoldWords);
  const list = useRead(listUntold, {}, { every: 30 });
  const [, go] = useLocation();
  // The address of a link from an undelivered message names the applicant whose call to open.
  const asked = new URLSearchParams(useSearch()).get("call") ?? undefined;
  const [chosen, choose] = useState<string>();
  const calling = chosen ?? asked;
  const close = () => {
    choose(undefined);
    if (asked !== undefined) go("/call-list", { replace: true });
  };
  const rows = list.body?.items.filter((one) => !isTold(one)) ?? [];
  return (
    <Page title={text.title} actions={<LinkButton to="/undelivered">{text.undelivered}</LinkButton>}>
      <div className="stack">
        <p className="soft">{text.about}</p>
        <LoadedList list={list} rows={rows} text={text}>
          <List rows={rows} call={choose} />
        </LoadedList>
        {list.body?.more && <Notice>{text.more}</Notice>}
      </div>
      {calling !== undefined && <CallDialog code={calling} onClose={close} again={list.again} />}
    </Page>
  );
}

interface ListProps {
  readonly rows: readonly Listed[];
  readonly call: (code: string) => void;
}

/** The list. Its first row has the focus, so that Enter opens it; the arrow keys move to other rows. */
function List({ rows, call }: ListProps) {
  const here = useRef<HTMLUListElement>(null);
  useEffect(() => here.current?.querySelector<HTMLElement>("button")?.focus(), []);
  const go = ({ key }: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const buttons = [...(here.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (step !== undefined && at >= 0) buttons[at + step]?.focus();
  };
  return (
    <ul className="sheets" ref={here} onKeyDown={go}>
      {rows.map((row) => (
        <Item key={row.trackingCode} row={row} call={call} />
      ))}
    </ul>
  );
}

function Item({ row, call }: { readonly row: Listed; readonly call: ListProps["call"] }) {
  const text = useWords(untoldWords);
  const heard = useHeardCode();
  const digits = useDigits();
  const { trackingCode, since, notices, tries, lastTry } = row;
  return (
    <li className="sheet stack near" data-untold={trackingCode}>
      <div className="row spread">
        <h2>
          <Code code={trackingCode} />
        </h2>
        <Button onPress={() => call(trackingCode)} aria-label={text.openOf(heard(trackingCode))}>
          {text.open}
        </Button>
      </div>
      <p className="row">
        {notices.map(({ template, at }) => (
          <Badge key={`${template}${at}`} tone="brand">
            {newsName(text.templates, template)}
          </Badge>
        ))}
      </p>
      <p className="soft">
        {text.since} <Time at={since} as="long" />
      </p>
      {lastTry !== undefined && (
        <p className="soft">
          {text.tries(digits(tries))} <Time at={lastTry} />
        </p>
      )}
    </li>
  );
}
