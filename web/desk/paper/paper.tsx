/** What was handed in on paper, entered for who is not there any more: one form, or a file of many (C7). */
import "../registration/registration.css";
import "./paper.css";
import { Tabs } from "../design/tabs.tsx";
import { Page } from "../shell/page.tsx";
import { useWords } from "../words/language.tsx";
import { BatchOfForms } from "./batch-of-forms.tsx";
import { OneForm } from "./one-form.tsx";
import { paperWords } from "./paper.text.ts";

export function Paper() {
  const text = useWords(paperWords);
  return (
    <Page title={text.title}>
      <div className="paper-forms">
        <Tabs
          label={text.ways}
          tabs={[
            { key: "one", label: text.one, content: <OneForm /> },
            { key: "batch", label: text.batch, content: <BatchOfForms /> },
          ]}
        />
      </div>
    </Page>
  );
}
