/** The screen for exchanging requests and results with partner systems by hand (C8). */
import "../../applicants/paper/paper.css";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { FromPartner } from "./from-partner.tsx";
import { partnersWords } from "./partners.text.ts";
import { Results } from "./results.tsx";

export function PartnersScreen() {
  const text = useWords(partnersWords);
  return (
    <Page title={text.title}>
      <Tabs
        label={text.title}
        tabs={[
          { key: "due", label: text.due, content: <Results /> },
          { key: "file", label: text.file.title, content: <FromPartner /> },
        ]}
      />
    </Page>
  );
}
