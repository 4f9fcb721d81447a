/** What was handed in on paper, entered for who is not there any more (C7). */
import "../registration/registration.css";
import "./paper.css";
import { Page } from "../shell/page.tsx";
import { useWords } from "../words/language.tsx";
import { OneForm } from "./one-form.tsx";
import { paperWords } from "./paper.text.ts";

export function Paper() {
  const text = useWords(paperWords);
  return (
    <Page title={text.title}>
      <OneForm />
    </Page>
  );
}
