/** The screen of legal holds; for administrators also of nightly erasure and of erasing one applicant (P2). */
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Erase } from "./erase.tsx";
import { erasureWords } from "./erasure.text.ts";
import { Holds } from "./holds.tsx";
import { Retention } from "./retention.tsx";

export function Erasure() {
  const text = useWords(erasureWords);
  const mayErase = useMayI()("erase-applicant");
  return (
    <Page title={text.title}>
      <div className="stack">
        <Holds />
        {mayErase && <Retention />}
        {mayErase && <Erase />}
      </div>
    </Page>
  );
}
