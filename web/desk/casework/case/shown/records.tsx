import { useLocation, useSearch } from "wouter";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { clockWords } from "../../clocks/clocks.text.ts";
import { caseWords } from "../case.text.ts";
import { ClockHistory } from "./clock-history.tsx";
import { Looks } from "./looks.tsx";
import { noticeWords } from "./notices.text.ts";
import { Notices } from "./notices.tsx";
import { Way } from "./way.tsx";

/**
 * The tabs of a case's records: history, deadlines, messages and, for users who may read it, the access log. The
 * address names the open tab.
 */
export function Records({ view }: { readonly view: CaseView }) {
  const text = useWords(caseWords);
  const [path, go] = useLocation();
  const wished = new URLSearchParams(useSearch()).get("tab");
  const way = { key: "way", label: text.way, content: <Way hops={view.hops} /> } as const;
  const clocks = {
    key: "clocks",
    label: useWords(clockWords).history.title,
    content: <ClockHistory clocks={view.clocks} />,
  } as const;
  const looks = { key: "looks", label: text.looks.title, content: <Looks code={view.case} /> } as const;
  const notices = {
    key: "notices",
    label: useWords(noticeWords).title,
    content: <Notices code={view.case} />,
  } as const;
  const open = [way, clocks, notices];
  const tabs = view.mayI.includes("see-looks") ? [...open, looks] : open;
  return (
    <div className="case-wide">
      <Tabs
        label={text.way}
        tabs={tabs}
        value={tabs.find(({ key }) => key === wished)?.key ?? "way"}
        onChange={(key) => go(key === "way" ? path : `${path}?tab=${key}`, { replace: true })}
      />
    </div>
  );
}
