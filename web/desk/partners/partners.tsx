/** What goes between this desk and partner systems by hand (C8). */
import { Page } from "../shell/page.tsx";
import { useWords } from "../words/language.tsx";
import { partnersWords } from "./partners.text.ts";
import { Results } from "./results.tsx";

export function PartnersScreen() {
  const text = useWords(partnersWords);
  return (
    <Page title={text.title}>
      <Results />
    </Page>
  );
}
