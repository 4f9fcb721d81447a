import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/shows.tsx";
import { useWords } from "../words/language.tsx";
import { Page } from "./page.tsx";
import { shellWords } from "./shell.text.ts";

export function NotFound() {
  const text = useWords(shellWords).notFound;
  return (
    <Page title={text.title}>
      <EmptyState title={text.body}>
        <LinkButton to="/">{text.home}</LinkButton>
      </EmptyState>
    </Page>
  );
}
