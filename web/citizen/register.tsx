import type { ComponentChildren } from "preact";
import { digits } from "../design/display.ts";
import { ErrorSummary } from "../design/error-summary.tsx";
import { Hidden } from "../design/field.tsx";
import { OnwardIcon } from "../design/icons.tsx";
import { CitizenLayout } from "./citizen-layout.tsx";
import {
  type FormPage,
  fieldsOf,
  type RegisterField,
  type RegisterProps,
  type Step,
  stepBefore,
  stepsOf,
} from "./props.ts";
import { registerWords } from "./register.text.ts";
import { Guidance, HandOff } from "./register-advice.tsx";
import { Check } from "./register-check.tsx";
import { AboutFields, KindFields, SubjectFields, WhoFields, WordsFields } from "./register-fields.tsx";

const formId = "answers";

/** The form as a whole: what every step does. The last one registers; the others are checked and lead on. */
const actionOf = (step: FormPage): string => (step === "check" ? "/api/requests" : `/register?step=${step}`);

/** Where the form goes when only the language changes or a step is left unchecked. */
const stayOn = (step: FormPage): string => `/register?step=${step}`;

/** What the other steps hold: posted again with each step, so that nothing sent is ever lost and nothing is stored. */
function carried({ step, values }: RegisterProps): Partial<Record<RegisterField, string>> {
  const shown: readonly string[] = fieldsOf[step];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !shown.includes(name)));
}

const isAside = (page: FormPage): page is keyof typeof stepBefore => Object.hasOwn(stepBefore, page);

/** The step it is, or that it comes after. */
const stepAt = (page: FormPage): Step => (isAside(page) ? stepBefore[page] : page);

const Progress = (props: RegisterProps) => {
  const { language } = props;
  const steps = stepsOf(props);
  const at = steps.indexOf(stepAt(props.step));
  return (
    <div class="progress">
      <p>{registerWords[language].progress(digits(at + 1, language), digits(steps.length, language))}</p>
      <span class="dots" aria-hidden="true">
        {steps.map((one, index) => (
          <i key={one} class={index < at ? "past" : index === at ? "now" : "ahead"} />
        ))}
      </span>
    </div>
  );
};

const BackButton = (props: RegisterProps) => {
  const { step, language } = props;
  const steps = stepsOf(props);
  const before = isAside(step) ? stepBefore[step] : steps[steps.indexOf(step) - 1];
  if (before === undefined) return null;
  return (
    <button type="submit" name="goto" value={before} formaction={stayOn(step)} formnovalidate class="quiet">
      {registerWords[language].back}
    </button>
  );
};

const fields: Record<FormPage, (props: RegisterProps) => ComponentChildren> = {
  about: (props) => <AboutFields {...props} />,
  "hand-off": (props) => <HandOff {...props} />,
  kind: (props) => <KindFields {...props} />,
  subject: (props) => <SubjectFields {...props} />,
  guidance: (props) => <Guidance {...props} stayOn={stayOn("guidance")} />,
  words: (props) => <WordsFields {...props} />,
  who: (props) => <WhoFields {...props} />,
  check: (props) => <Check {...props} stayOn={stayOn("check")} />,
};

const onward = (step: FormPage, language: RegisterProps["language"]): string => {
  const text = registerWords[language];
  if (isAside(step)) return text.anyway;
  return step === "check" ? text.check.send : text.next;
};

/** A field of another step cannot be jumped to from here. */
const reachable = ({ step, errors }: RegisterProps) => {
  const shown: readonly string[] = fieldsOf[step];
  return errors.map(({ field, message }) =>
    field && shown.includes(field) ? { field, message } : { message },
  );
};

/** The registration form, one thing per page; the problem first, the person last (C1, C3, C13). */
export const RegisterPage = (props: RegisterProps) => {
  const { step, language, csrf, errors } = props;
  const text = registerWords[language];
  const keeps = { id: formId, action: stayOn(step) };
  return (
    <CitizenLayout
      frame={props}
      title={`${text[step].question} (${text.title})`}
      errors={errors}
      section="register"
      keeps={keeps}
    >
      <Progress {...props} />
      <ErrorSummary errors={reachable(props)} language={language} />
      <form id={formId} method="post" action={actionOf(step)} novalidate data-once>
        <Hidden values={{ csrf, key: props.formKey, ...carried(props) }} />
        {fields[step](props)}
        <div class="buttons">
          <button type="submit" class="main">
            {onward(step, language)}
            <OnwardIcon />
          </button>
          <BackButton {...props} />
        </div>
      </form>
    </CitizenLayout>
  );
};
