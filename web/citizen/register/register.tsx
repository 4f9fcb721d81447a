import type { ComponentChildren } from "preact";
import { FilesOfNewRequest } from "../../design/file-field.tsx";
import {
  type FormPage,
  fieldsOf,
  isWithoutIdentity,
  type RegisterProps,
  type Step,
  stepBefore,
  stepsOf,
} from "../props.ts";
import { registerWords } from "./register.text.ts";
import { Guidance, HandOff } from "./register-advice.tsx";
import { Check } from "./register-check.tsx";
import { AboutFields, KindFields, SubjectFields, WhoFields, WordsFields } from "./register-fields.tsx";
import { steppedWords } from "./stepped-form.text.ts";
import { SteppedForm } from "./stepped-form.tsx";

/** The address of a page of the form; the page also posts there. */
const addressOf = ({ step, draftId }: Pick<RegisterProps, "step" | "draftId">): string =>
  `/register/${step}?draft=${draftId}`;

const isAside = (page: FormPage): page is keyof typeof stepBefore => Object.hasOwn(stepBefore, page);

/** The step of a page; for an advice page, the step that precedes it. */
const stepAt = (page: FormPage): Step => (isAside(page) ? stepBefore[page] : page);

const before = ({ step, ...props }: RegisterProps): Step | undefined => {
  const steps = stepsOf(props);
  return isAside(step) ? stepBefore[step] : steps[steps.indexOf(step) - 1];
};

const fields: Record<FormPage, (props: RegisterProps) => ComponentChildren> = {
  about: (props) => <AboutFields {...props} />,
  "hand-off": (props) => <HandOff {...props} />,
  kind: (props) => <KindFields {...props} />,
  subject: (props) => <SubjectFields {...props} />,
  guidance: (props) => <Guidance {...props} />,
  words: (props) => <WordsFields {...props} />,
  who: (props) => <WhoFields {...props} />,
  likely: ({ aside }) => aside,
  check: (props) => (
    <>
      <Check {...props} />
      {!isWithoutIdentity(props) && <FilesOfNewRequest frame={props} />}
    </>
  ),
};

const onward = (step: FormPage, language: RegisterProps["language"]): string => {
  if (isAside(step)) return registerWords[language].anyway;
  return step === "check" ? registerWords[language].check.send : steppedWords[language].next;
};

/** The registration form, one question per page, the problem first and the person last (C1, C3, C13). */
export const RegisterPage = (props: RegisterProps) => {
  const { step, language } = props;
  const text = registerWords[language];
  return (
    <SteppedForm
      frame={props}
      title={`${text[step].question} (${text.title})`}
      section="register"
      steps={stepsOf(props)}
      at={stepAt(step)}
      look="dots"
      action={addressOf(props)}
      clear={`/register/clear?draft=${props.draftId}`}
      asks={fieldsOf[step]}
      before={before(props)}
      onward={onward(step, language)}
    >
      {fields[step](props)}
    </SteppedForm>
  );
};
