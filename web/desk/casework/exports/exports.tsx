/** The screen of exported files (I4), with progress and download. Auditors see all exports, other users their own. */
import "./exports.css";
import { useEffect, useRef } from "react";
import { useSearch } from "wouter";
import { listExports } from "../../../../shared/contracts/staff/exports.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useTell } from "../../app/shell/toasts.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LoadedList } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { LinkTabs } from "../../ui/tabs.tsx";
import { exportsWords } from "./exports.text.ts";
import { type Taken, TakenRow } from "./taken.tsx";

export function ExportsScreen() {
  const text = useWords(exportsWords);
  const seesAll = useMayI()("see-exports");
  const whose = new URLSearchParams(useSearch()).get("whose") === "all" && seesAll ? "all" : "mine";
  const list = useRead(
    listExports,
    { query: { whose } },
    { every: (known) => (known?.items.some(({ stage }) => stage === "writing") ? 2 : 60) },
  );
  const items = list.body?.items ?? [];
  useReadyNews(items, whose === "mine");
  const columns = [
    text.columns.what,
    ...(whose === "all" ? [text.columns.by] : []),
    ...[text.columns.at, text.columns.stage],
    ...(whose === "mine" ? [text.columns.act] : []),
  ];
  const tabs = (["mine", "all"] as const).map((one) => ({
    ...{ to: one === "all" ? "/exports?whose=all" : "/exports", label: text.whose[one] },
    current: one === whose,
  }));
  return (
    <Page title={text.title} actions={seesAll && <LinkTabs label={text.whose.label} tabs={tabs} />}>
      <div className="stack">
        <p className="soft">{whose === "all" ? text.aboutAll : text.about}</p>
        <LoadedList list={list} rows={items} text={text}>
          <div className="exports">
            <Table caption={<span className="heard">{text.title}</span>} columns={columns}>
              {items.map((one) => (
                <TakenRow key={one.export} taken={one} whose={whose} again={list.again} />
              ))}
            </Table>
          </div>
        </LoadedList>
      </div>
    </Page>
  );
}

/** Announces to a user on this screen that a file is ready. */
function useReadyNews(items: readonly Taken[], own: boolean): void {
  const text = useWords(exportsWords);
  const tell = useTell();
  const waited = useRef(new Set<string>());
  const ready = items.find((one) => one.stage === "ready" && waited.current.has(one.export))?.export;
  useEffect(() => {
    for (const one of items) if (own && one.stage === "writing") waited.current.add(one.export);
  }, [items, own]);
  useEffect(() => {
    if (ready === undefined) return;
    waited.current.delete(ready);
    tell(text.isReady);
  }, [ready, tell, text]);
}
