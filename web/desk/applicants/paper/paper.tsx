/** The screen on which clerks enter paper of absent applicants: one form, a letter, or a file of forms (C7, C19). */
import "../registration/registration.css";
import "./paper.css";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { padsWords } from "../pads/pads.text.ts";
import { Pads } from "../pads/pads.tsx";
import { BatchOfForms } from "./batch-of-forms.tsx";
import { OneForm } from "./one-form.tsx";
import { paperWords } from "./paper.text.ts";

export function Paper() {
  const text = useWords(paperWords);
  const pads = useWords(padsWords);
  const mayPrint = useMayI()("print-pad");
  return (
    <Page title={text.title}>
      <div className="paper-forms">
        <Tabs
          label={text.ways}
          tabs={[
            { key: "one", label: text.one, content: <OneForm /> },
            { key: "letter", label: text.letter, content: <OneForm letter /> },
            { key: "batch", label: text.batch, content: <BatchOfForms /> },
            ...(mayPrint ? [{ key: "pads", label: pads.title, content: <Pads /> }] : []),
          ]}
        />
      </div>
    </Page>
  );
}
