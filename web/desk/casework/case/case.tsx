/** The screen of a case: the request on one side, the steps on the other, the history below (R3, R10, R15, R16). */
import "./case.css";
import { lazy } from "react";
import { requestOf } from "../../../../shared/contracts/fields/fields.ts";
import { readCase } from "../../../../shared/contracts/staff/cases.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { Page } from "../../app/shell/page.tsx";
import { Gone, NotThere } from "../../app/steps/out-of-sight.tsx";
import { useTyped } from "../../app/steps/use-typed.ts";
import { useWords } from "../../app/words/language.tsx";
import { Code, Skeleton, useInFours } from "../../ui/shows.tsx";
import { caseWords } from "./case.text.ts";
import { Facts } from "./facts.tsx";
import { Heading, HeadingActions } from "./heading.tsx";
import { askFor, HereProvider, useStanding } from "./here.tsx";
import { FormerHolder, HiddenIdentity, WithoutIdentity } from "./hidden.tsx";
import { AtPartner } from "./shown/at-partner.tsx";
import { Records } from "./shown/records.tsx";
import { Request } from "./shown/request.tsx";
import { SecondStage } from "./shown/second-stage.tsx";
import { caseSteps } from "./steps/case-steps.ts";
import { UndecidedName } from "./undecided-name.tsx";
import { Work } from "./work.tsx";

/**
 * The screen for finding an applicant by identity, shown for the code of another unit's case that a caller read out.
 */
const Applicants = lazy(() =>
  import("../../applicants/at-desk/applicants.tsx").then((screen) => ({ default: screen.Applicants })),
);

/** Seconds after which the case is read again in the background, to find other users and their changes (R16). */
const often = 20;

export function Case({ code }: { readonly code: string }) {
  const text = useWords(caseWords);
  const inFours = useInFours();
  const mayIdentify = useMayI()("identify-applicant");
  const { body, problem, again } = useRead(readCase, askFor(code), { stale: 5, every: often });
  const title = text.title(inFours(requestOf(code)));
  if (problem?.status === 404 && mayIdentify && !body) return <Applicants code={requestOf(code)} />;
  if (body) return <Opened view={body} problem={problem} again={again} title={title} />;
  return (
    <Page title={title} heading={<Code code={requestOf(code)} />}>
      {problem ? <NotThere {...{ problem, again }} to="/" home={text.gone.home} /> : <Skeleton lines={8} />}
    </Page>
  );
}

interface OpenedProps {
  readonly view: CaseView;
  readonly again: () => void;
  readonly problem: DeskProblem | undefined;
  readonly title: string;
}

function Opened({ view, problem, again, title }: OpenedProps) {
  const { gone } = useWords(caseWords);
  const here = useStanding(view, again);
  const words = useTyped(caseSteps, view.case);
  return (
    <HereProvider value={here}>
      <Page title={title} heading={<Heading view={view} />} actions={<HeadingActions view={view} />}>
        <div className="case">
          {problem?.status === 404 && <Gone words={gone} to="/" home={gone.home} />}
          <Facts view={view} />
          <UndecidedName view={view} />
          <FormerHolder view={view} />
          <HiddenIdentity view={view} />
          <WithoutIdentity view={view} />
          <SecondStage view={view} />
          <Request view={view} parties={words["name-parties"]} matter={words["correct-case"]} />
          <Work words={words} />
          <AtPartner view={view} />
          <Records view={view} />
        </div>
      </Page>
    </HereProvider>
  );
}
