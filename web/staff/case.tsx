import { TrackingCode } from "../design/code.tsx";
import { inFours, momentShort } from "../design/display.ts";
import { ErrorSummary } from "../design/error-summary.tsx";
import { caseWords } from "./case.text.ts";
import { ActionForms, available, fieldId } from "./case-forms.tsx";
import { Answer, Facts, Request, SentBack, Way } from "./case-parts.tsx";
import { Done } from "./done.tsx";
import type { CaseProps } from "./props.ts";
import { StaffLayout } from "./staff-layout.tsx";

const errorsOf = ({ attempt, actions }: CaseProps) => {
  if (!attempt) return [];
  const shown = actions[attempt.action] !== undefined;
  return attempt.errors.map(({ field, message }) =>
    field && shown ? { field: fieldId(attempt.action, field), message } : { message },
  );
};

/** R16: what others did while this person was typing. */
const Meanwhile = ({ attempt, language }: CaseProps) => {
  const text = caseWords[language];
  if (!attempt?.meanwhile?.length) return null;
  return (
    <section class="note" aria-labelledby="meanwhile">
      <h2 id="meanwhile">{text.meanwhile}</h2>
      <ul>
        {attempt.meanwhile.map(({ what, by, at }) => (
          <li key={at + what}>
            {text.happened[what](by[language])} <time datetime={at}>({momentShort(at, language)})</time>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What was written, not what was chosen: a key of a list is no use to anybody. */
const isWritten = (field: string): boolean => field !== "unit" && field !== "outcome";

/** R16: words typed into a form that the case no longer offers are not lost. */
const Kept = ({ attempt, actions, language }: CaseProps) => {
  if (!attempt || available(actions).includes(attempt.action)) return null;
  const text = caseWords[language];
  const kept = Object.entries(attempt.values).filter(([field, value]) => isWritten(field) && value);
  if (kept.length === 0) return null;
  return (
    <section class="note" aria-labelledby="kept">
      <h2 id="kept">{text.kept}</h2>
      <p class="hint">{text.keptHint}</p>
      {kept.map(([field, value]) => (
        <p key={field} class="words quoted" dir="auto">
          {value}
        </p>
      ))}
    </section>
  );
};

const Others = ({ others, language }: CaseProps) => {
  const text = caseWords[language];
  if (others.length === 0) return null;
  return (
    <p class="said warn" role="status">
      {text.others(others.map((name) => name[language]).join(text.and))}
    </p>
  );
};

const Title = ({ case: shown, language }: CaseProps) => (
  <div class="case-title">
    <h1>
      {caseWords[language].title("")}
      <TrackingCode code={shown.code} language={language} />
    </h1>
    <span class={`stage ${shown.stage}`}>{caseWords[language].stages[shown.stage]}</span>
  </div>
);

/** A case: the request and its points on one side, what there is to do on the other, its way below (R3, R10, R16). */
export const CasePage = (props: CaseProps) => {
  const { language, done } = props;
  const text = caseWords[language];
  const errors = errorsOf(props);
  return (
    <StaffLayout frame={props} title={text.title(inFours(props.case.code))} errors={errors} width="wide">
      {done && <Done action={done} language={language} />}
      <ErrorSummary errors={errors} language={language} />
      <Meanwhile {...props} />
      <Kept {...props} />
      <Others {...props} />
      <Title {...props} />
      <Facts {...props} />
      <div class="columns">
        <Request {...props} />
        <section aria-label={text.actions}>
          <SentBack {...props} />
          {props.case.stage !== "in-hand" && <Answer {...props} />}
          <ActionForms {...props} />
        </section>
      </div>
      <Way {...props} />
    </StaffLayout>
  );
};
