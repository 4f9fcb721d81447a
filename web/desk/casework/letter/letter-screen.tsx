/** The screen with a numbered letter of an answer, for users who may see the case (C19). */
import { readCase } from "../../../../shared/contracts/staff/cases.ts";
import { readApplicant } from "../../../../shared/contracts/staff/looks.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useRead } from "../../app/api/use-api.ts";
import { NotFound } from "../../app/shell/not-found.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/shows.tsx";
import { askFor } from "../case/here.tsx";
import { letterWords } from "./letter.text.ts";
import { LetterSheet } from "./letter-sheet.tsx";

interface LetterOf {
  readonly code: string;
  /** The letter's position among the letters of the case, from 1. */
  readonly nth: number;
}

export function LetterScreen({ code, nth }: LetterOf) {
  const text = useWords(letterWords);
  const { body, ...reading } = useRead(readCase, askFor(code), { stale: 0 });
  if (!body)
    return (
      <Page title={text.title}>
        <Reading of={reading} lines={8} />
      </Page>
    );
  return body.letters?.[nth - 1] ? <Addressed view={body} nth={nth} /> : <NotFound />;
}

/**
 * The letter with its addressee: the sender of the incoming letter, else the applicant by name; reading the name is
 * recorded (R15). For users who may not read the name, the letter is addressed to the applicant by tracking code.
 */
function Addressed({ view, nth }: { readonly view: CaseView; readonly nth: number }) {
  const text = useWords(letterWords);
  const sender = view.letter?.sender.name;
  const asks = sender === undefined && view.mayI.includes("see-applicant");
  const { body, problem, again } = useRead(
    readApplicant,
    { params: { case: view.case }, query: { for: "letter" } },
    { when: asks, stale: 300 },
  );
  const known = asks && !body && !problem ? undefined : (sender ?? body?.fullName ?? "");
  return (
    <Page title={text.title} actions={<Back code={view.case} />}>
      {problem && problem.status !== 410 && <ProblemState problem={problem} again={again} />}
      {known === undefined ? <Skeleton lines={8} /> : <LetterSheet {...{ view, nth }} to={known} />}
    </Page>
  );
}

const Back = ({ code }: { readonly code: string }) => (
  <span className="no-print">
    <LinkButton to={`/cases/${code}`}>{useWords(letterWords).back}</LinkButton>
  </span>
);
