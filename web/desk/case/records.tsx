import { useLocation, useSearch } from "wouter";
import type { CaseView } from "../api/own-replies.ts";
import { clockWords } from "../clocks/clocks.text.ts";
import { Tabs } from "../design/tabs.tsx";
import { useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";
import { ClockHistory } from "./clock-history.tsx";
import { Looks } from "./looks.tsx";
import { Way } from "./way.tsx";

/** What is on record: the way of the case, its deadlines, and for those who may, who looked. The address says which is open. */
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
  const tabs = view.mayI.includes("see-looks") ? [way, clocks, looks] : [way, clocks];
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
