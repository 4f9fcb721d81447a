import type { ComponentChildren } from "preact";
import { untilInWords } from "../../design/display.ts";
import { Radios, TextArea, TextField } from "../../design/field.tsx";
import { FilesOfNewRequest } from "../../design/file-field.tsx";
import type { Choice, FieldError, Frame, Values } from "../../design/frame.ts";
import { foadWords } from "./foad.text.ts";
import { KnownToField, MobileField, NameField, PersonField, UnitField } from "./person-fields.tsx";
import { steppedWords } from "./stepped-form.text.ts";
import { named, SteppedForm } from "./stepped-form.tsx";

/** The steps of the form for an emergency, in order: the problem comes first, and the applicant last. */
export const foadSteps = ["reason", "where", "who"] as const;
export type FoadStep = (typeof foadSteps)[number];

/** The fields of each step, in the order of the page, in which errors appear. */
export const fieldsOf = {
  reason: ["reason"],
  where: ["unit", "room", "person"],
  who: ["mobile", "description", "fullName", "knownTo"],
} as const satisfies Record<FoadStep, readonly string[]>;

type FoadField = (typeof fieldsOf)[FoadStep][number];

/** The props of one step of the form, at `/foad/<step>?draft=<id>`; the step posts to the same address. */
export interface FoadProps extends Frame {
  readonly step: FoadStep;
  readonly values: Values<FoadField>;
  readonly errors: readonly FieldError[];
  readonly reasons: readonly Choice[];
  /** The units that can be accused. */
  readonly units: readonly Choice[];
  /** R2: the published names of staff, to choose the accused person from. */
  readonly people?: readonly Choice["name"][];
  /** The draft's id, as in the address; `draft` holds all answers and the idempotency key, encrypted. */
  readonly draftId: string;
  readonly draft: string;
  /** N8: the date of the answer if the form is sent now, and the present moment; both ISO 8601 in UTC. */
  readonly due?: string;
  readonly now?: string;
}

const Until = ({ due, now, language }: FoadProps) =>
  due === undefined || now === undefined ? null : (
    <p class="note">
      <strong>{foadWords[language].until(untilInWords(due, now, language))}</strong>
    </p>
  );

const ReasonFields = (props: FoadProps) => {
  const { language, values, errors, reasons } = props;
  const text = foadWords[language].reason;
  return (
    <Radios
      name="reason"
      label={text.question}
      hint={text.lead}
      asHeading
      look="cards"
      {...{ language, errors }}
      value={values.reason}
      options={named(reasons, language)}
    />
  );
};

const WhereFields = ({ language, values, errors, units, people }: FoadProps) => {
  const text = foadWords[language].where;
  const common = { language, errors, text };
  return (
    <>
      <h1>{text.question}</h1>
      <p class="note">{text.lead}</p>
      <UnitField name="unit" units={units} value={values.unit} {...common} />
      <TextField name="room" label={text.room} value={values.room} optional {...{ language, errors }} />
      <PersonField name="person" value={values.person} people={people} {...common} />
    </>
  );
};

/** The fields about the applicant. The form preselects that name and text stay hidden from the unit that gets the case (C15). */
const WhoFields = (props: FoadProps) => {
  const { language, values, errors } = props;
  const text = foadWords[language].who;
  const common = { language, errors };
  return (
    <>
      <h1>{text.question}</h1>
      <Until {...props} />
      <MobileField hint={text.mobileHint} value={values.mobile} {...common} />
      <TextArea
        name="description"
        label={text.description}
        hint={text.descriptionHint}
        rows={3}
        optional
        value={values.description}
        {...common}
      />
      <NameField optional value={values.fullName} {...common} />
      <KnownToField
        label={text.knownTo}
        knows={text.knows}
        order={["inspection", "unit"]}
        value={values.knownTo}
        {...common}
      />
      <FilesOfNewRequest frame={props} />
    </>
  );
};

const fields: Record<FoadStep, (props: FoadProps) => ComponentChildren> = {
  reason: (props) => <ReasonFields {...props} />,
  where: (props) => <WhereFields {...props} />,
  who: (props) => <WhoFields {...props} />,
};

/** The form of an administrative emergency (S3): three pages, then the receipt. Applicants need no account. */
export const FoadPage = (props: FoadProps) => {
  const { step, language } = props;
  const text = foadWords[language];
  return (
    <SteppedForm
      frame={props}
      title={`${text[step].question} (${text.title})`}
      steps={foadSteps}
      at={step}
      action={`/foad/${step}?draft=${props.draftId}`}
      clear={`/foad/clear?draft=${props.draftId}`}
      asks={fieldsOf[step]}
      before={foadSteps[foadSteps.indexOf(step) - 1]}
      onward={step === "who" ? text.send : steppedWords[language].next}
    >
      {fields[step](props)}
    </SteppedForm>
  );
};
