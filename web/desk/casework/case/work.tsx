import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLetters } from "../../app/shell/use-letters.ts";
import { FormOfStep } from "../../app/steps/form-of-step.tsx";
import { useNames } from "../../app/steps/use-names.ts";
import { leftOf } from "../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Kept } from "../../ui/meanwhile.tsx";
import { Kbd } from "../../ui/shows.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { caseWords } from "./case.text.ts";
import { Contacts } from "./contacts/contacts.tsx";
import { useHere } from "./here.tsx";
import { CaseMeanwhile } from "./meanwhile.tsx";
import { Outside } from "./outside/outside.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { ShortcutsHelp } from "./shortcuts-help.tsx";
import { AnswerShown, SentBack, Sources } from "./shown/answer-shown.tsx";
import { Checks } from "./shown/checks.tsx";
import { Commitments } from "./shown/commitments.tsx";
import { Ending } from "./shown/ending.tsx";
import { Explanations } from "./shown/explanations.tsx";
import { Links } from "./shown/links.tsx";
import { Meetings } from "./shown/meetings.tsx";
import { Parts } from "./shown/parts.tsx";
import { OpenQuestion } from "./shown/questions.tsx";
import { Similar } from "./shown/similar.tsx";
import { Arrival } from "./shown/way.tsx";
import { caseForms } from "./steps/case-forms.ts";
import { caseSteps } from "./steps/case-steps.ts";
import { stepWords } from "./steps/parts/steps.text.ts";
import { beside, type CaseWords, type Step, stepsOf, type TabStep } from "./steps/steps.ts";

/** The work panel: other users who have the case open, their changes, the answer so far, and the steps. */
export function Work({ words }: { readonly words: CaseWords }) {
  const text = useWords(caseWords);
  const names = useNames(caseSteps);
  const { view, next } = useHere();
  const { triage } = useDesk();
  const steps = stepsOf(view, triage);
  const offered: readonly Step[] = [...steps, ...beside.filter((step) => view.mayI.includes(step))];
  const left = leftOf(caseSteps, words, offered);
  const [open, setOpen] = useState<TabStep>();
  const shown = open !== undefined && steps.includes(open) ? open : steps[0];
  return (
    <section className="case-work stack" aria-labelledby="case-work">
      <h2 id="case-work" className="heard" tabIndex={-1} ref={next}>
        {text.work}
      </h2>
      <CaseMeanwhile closed={left.length > 0} />
      <About view={view} steps={steps} />
      <Parts view={view} />
      {left.map(({ step, texts, drop }) => (
        <Kept key={step} step={names[step]} texts={texts} drop={drop} />
      ))}
      {steps.every(isAside) && <Idle view={view} />}
      {shown && <Steps steps={steps} offered={offered} open={shown} onOpen={setOpen} words={words} />}
      <Checks view={view} />
      <Explanations view={view} />
      <Commitments view={view} />
      <Ending view={view} />
      <Outside view={view} />
      <Contacts view={view} />
      <Meetings view={view} />
      <Sources view={view} />
      <Links view={view} />
      <Similar view={view} />
    </section>
  );
}

const isAside = (step: TabStep): boolean => "movesNothing" in caseSteps[step];

interface AboutProps {
  readonly view: CaseView;
  readonly steps: readonly TabStep[];
}

/**
 * The text on which the user's decision is based: the referral of a waiting case, the draft to approve, the reason why
 * the draft was sent back, or the answer.
 */
function About({ view, steps }: AboutProps) {
  const { stage, hops, draft } = view;
  const last = hops.at(-1);
  if (stage === "waiting") return last ? <Arrival hop={last} /> : null;
  if (stage === "asked") return <OpenQuestion view={view} />;
  if (stage !== "in-hand") return <AnswerShown view={view} />;
  return (
    <>
      <SentBack sentBack={draft?.sentBack} />
      {!steps.includes("draft-answer") && <AnswerShown view={view} />}
    </>
  );
}

/**
 * Shown when the user has no step on this case: names the unit or person who has the case. Renders nothing for a closed
 * case.
 */
function Idle({ view }: { readonly view: CaseView }) {
  const text = useWords(caseWords);
  const say = useSay();
  const { me } = useDesk();
  if (view.ended) return null;
  const own = view.stage === "for-approval" && view.draft?.by.username === me.username;
  return (
    <div className="stack near no-print">
      <p className="soft">
        {text.idle[view.stage](say(view.unit.name), view.expert ? say(view.expert.name) : "")}
      </p>
      {own && <p className="soft">{text.own}</p>}
    </div>
  );
}

interface StepsProps {
  readonly steps: readonly TabStep[];
  /** All offered steps, including those shown elsewhere on the screen. */
  readonly offered: readonly Step[];
  readonly open: TabStep;
  readonly onOpen: (step: TabStep) => void;
  readonly words: CaseWords;
}

function Steps({ steps, offered, open, onOpen, words }: StepsProps) {
  const text = useWords(stepWords);
  const names = useNames(caseSteps);
  const place = useRef<HTMLDivElement>(null);
  const [on] = useLetters();
  const come = (step: TabStep) => {
    // `flushSync` renders the field before the user types the next key.
    flushSync(() => onOpen(step));
    firstField(place.current)?.focus();
  };
  useShortcuts(on ? Object.fromEntries(steps.map((step) => [caseSteps[step].letter, () => come(step)])) : {});
  const label = (step: TabStep) => (
    <>
      {names[step]}
      {on && (
        <span aria-hidden="true">
          <Kbd>{caseSteps[step].letter}</Kbd>
        </span>
      )}
    </>
  );
  return (
    <div className="case-steps no-print" ref={place}>
      <Tabs
        label={text.label}
        value={open}
        onChange={onOpen}
        tabs={steps.map((step) => ({
          key: step,
          label: label(step),
          content: <FormOfStep forms={caseForms} {...{ step, words }} />,
        }))}
      />
      <ShortcutsHelp steps={offered} />
    </div>
  );
}

const firstField = (place: HTMLElement | null) =>
  place?.querySelector<HTMLElement>(
    "[role=tabpanel] :is(input:not([type=hidden]), textarea, .pick, button[type=submit], .main)",
  );
