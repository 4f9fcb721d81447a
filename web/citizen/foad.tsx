import type { ComponentChildren } from "preact";
import { clockTime, dateInWords, digits, momentInWords } from "../design/display.ts";
import { ErrorSummary } from "../design/error-summary.tsx";
import { Hidden, Radios, Select, TextArea, TextField } from "../design/field.tsx";
import type { Choice, FieldError, Frame, Values } from "../design/frame.ts";
import { OnwardIcon } from "../design/icons.tsx";
import type { Language } from "../design/words.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { foadWords } from "./foad.text.ts";

/** The problem first, the person last; then comes the receipt. */
export const foadSteps = ["reason", "where", "who"] as const;
export type FoadStep = (typeof foadSteps)[number];

export const fieldsOf = {
  reason: ["reason"],
  where: ["unit", "person", "room"],
  who: ["description", "mobile", "fullName", "knownTo"],
} as const satisfies Record<FoadStep, readonly string[]>;

type FoadField = (typeof fieldsOf)[FoadStep][number];

/** One step of the form. It posts to `/foad?step=<step>`, the last one to `/api/emergencies`. */
export interface FoadProps extends Frame {
  readonly step: FoadStep;
  readonly values: Values<FoadField>;
  readonly errors: readonly FieldError[];
  readonly reasons: readonly Choice[];
  /** Those that can be complained of. */
  readonly units: readonly Choice[];
  /** The idempotency key of this registration. */
  readonly formKey: string;
  /** N8: by when it is answered if it is sent now, and now: ISO 8601 in UTC. */
  readonly due?: string;
  readonly now?: string;
}

const formId = "answers";
const stayOn = (step: FoadStep): string => `/foad?step=${step}`;
const actionOf = (step: FoadStep): string => (step === "who" ? "/api/emergencies" : stayOn(step));

/** What the other steps hold, posted again with each. */
function carried({ step, values }: FoadProps): Values<FoadField> {
  const shown: readonly string[] = fieldsOf[step];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !shown.includes(name)));
}

/** Of today only the hour: `ساعت ۱۳:۲۰`. */
function hourOf(due: string, now: string, language: Language): string {
  const isToday = dateInWords(due, language) === dateInWords(now, language);
  return isToday ? foadWords[language].hour(clockTime(due, language)) : momentInWords(due, language);
}

const Until = ({ due, now, language }: FoadProps) =>
  due === undefined || now === undefined ? null : (
    <p class="note">
      <strong>{foadWords[language].until(hourOf(due, now, language))}</strong>
    </p>
  );

const named = (choices: readonly Choice[], language: Language) =>
  choices.map(({ key, name }) => ({ key, label: name[language] }));

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

const WhereFields = ({ language, values, errors, units }: FoadProps) => {
  const text = foadWords[language].where;
  const common = { language, errors, optional: true };
  return (
    <>
      <h1>{text.question}</h1>
      <p class="note">{text.lead}</p>
      <Select
        name="unit"
        label={text.unit}
        none={text.unitNone}
        value={values.unit}
        options={named(units, language)}
        {...common}
      />
      <TextField name="room" label={text.room} value={values.room} {...common} />
      <TextField name="person" label={text.person} hint={text.personHint} value={values.person} {...common} />
    </>
  );
};

/** C15: that the unit is not told who it was is chosen already. */
const WhoFields = (props: FoadProps) => {
  const { language, values, errors } = props;
  const text = foadWords[language].who;
  const common = { language, errors };
  return (
    <>
      <h1>{text.question}</h1>
      <Until {...props} />
      <TextField
        name="mobile"
        label={text.mobile}
        hint={text.mobileHint}
        inputmode="tel"
        autocomplete="tel"
        ltr
        width={14}
        value={values.mobile}
        {...common}
      />
      <TextArea
        name="description"
        label={text.description}
        hint={text.descriptionHint}
        rows={3}
        optional
        value={values.description}
        {...common}
      />
      <TextField
        name="fullName"
        label={text.fullName}
        autocomplete="name"
        optional
        value={values.fullName}
        {...common}
      />
      <Radios
        name="knownTo"
        label={text.knownTo}
        look="cards"
        value={values.knownTo ?? "inspection"}
        options={(["inspection", "unit"] as const).map((key) => ({ key, ...text.knows[key] }))}
        {...common}
      />
    </>
  );
};

const fields: Record<FoadStep, (props: FoadProps) => ComponentChildren> = {
  reason: (props) => <ReasonFields {...props} />,
  where: (props) => <WhereFields {...props} />,
  who: (props) => <WhoFields {...props} />,
};

const BackButton = ({ step, language }: FoadProps) => {
  const before = foadSteps[foadSteps.indexOf(step) - 1];
  if (before === undefined) return null;
  return (
    <button type="submit" name="goto" value={before} formaction={stayOn(step)} formnovalidate class="quiet">
      {foadWords[language].back}
    </button>
  );
};

/** The form of an administrative emergency: no account, three pages and the receipt (S3). */
export const FoadPage = (props: FoadProps) => {
  const { step, language, csrf, errors } = props;
  const text = foadWords[language];
  const keeps = { id: formId, action: stayOn(step) };
  const progress = text.progress(
    digits(foadSteps.indexOf(step) + 1, language),
    digits(foadSteps.length, language),
  );
  return (
    <CitizenLayout
      frame={props}
      title={`${text[step].question} (${text.title})`}
      errors={errors}
      keeps={keeps}
    >
      <div class="progress">
        <p>{progress}</p>
      </div>
      <ErrorSummary errors={errors} language={language} />
      <form id={formId} method="post" action={actionOf(step)} novalidate data-once>
        <Hidden values={{ csrf, key: props.formKey, ...carried(props) }} />
        {fields[step](props)}
        <div class="buttons">
          <button type="submit" class="main">
            {step === "who" ? text.send : text.next}
            <OnwardIcon />
          </button>
          <BackButton {...props} />
        </div>
      </form>
    </CitizenLayout>
  );
};
