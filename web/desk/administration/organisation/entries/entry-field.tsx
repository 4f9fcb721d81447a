import { useState } from "react";
import {
  isFurther,
  languages,
  otherLanguages,
  traitsOf,
} from "../../../../../shared/contracts/fields/language.ts";
import { digits } from "../../../../design/display.ts";
import type { Language } from "../../../../design/words.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { latin } from "../../../app/words/latin.ts";
import { Checkbox, ComboBox, Select } from "../../../ui/choices.tsx";
import { DayField } from "../../../ui/day/day-field.tsx";
import { TextArea, TextField } from "../../../ui/fields.tsx";
import { dayShown, dayTyped, timeTyped, yearDayShown, yearDayTyped } from "../days.ts";
import { inLanguage } from "../names.ts";
import { organisationWords } from "../organisation.text.ts";
import { sectionWords } from "../sections.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import type { Section } from "../working-copy/draft.ts";
import { ChoosePhoto } from "./choose-photo.tsx";
import { ChooseSome } from "./choose-some.tsx";
import { useFieldLabel } from "./field-label.ts";
import { type FieldSpec, valueLists } from "./forms.ts";

interface FieldProps {
  readonly spec: FieldSpec;
  readonly section: Section;
  readonly value: unknown;
  readonly set: (field: string, value: unknown) => void;
  readonly keyFixed: boolean;
  /**
   * The API's error for this field, for controls that React Aria does not provide; React Aria shows errors only in its
   * own controls.
   */
  readonly wrong: string | undefined;
}

const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** One field of an entry of the organisation's data, rendered as the field's `spec` says. */
export function EntryField(props: FieldProps) {
  const { as } = props.spec;
  if (as === "both" || as === "both-long") return <BothField {...props} />;
  if (as === "photo") return <PhotoField {...props} />;
  if (as === "yes") return <YesField {...props} />;
  if (as === "one") return <OneField {...props} />;
  if (as === "some") return <SomeField {...props} />;
  if (as === "day" || as === "year-day" || as === "time") return <TimeField {...props} />;
  if (as === "number") return <NumberField {...props} />;
  return <LineField {...props} />;
}

function LineField({ spec, section, value, set, keyFixed }: FieldProps) {
  const text = useWords(organisationWords);
  const label = useFieldLabel()(section, spec);
  const { field, as, optional = false, ltr = false } = spec;
  const common = { label, name: field, optional, value: textOf(value) };
  const change = (typed: string) => set(field, typed === "" && optional ? undefined : typed);
  if (as === "text") return <TextArea {...common} rows={5} dir="auto" onChange={change} />;
  const fixed = as === "key" && keyFixed;
  const hint = fixed ? text.keyFixed : as === "key" ? text.keyHint : undefined;
  return <TextField {...common} onChange={change} ltr={ltr} disabled={fixed} hint={hint} />;
}

function BothField({ spec, section, value, set }: FieldProps) {
  const text = useWords(sectionWords);
  const label = useFieldLabel()(section, spec);
  const Part = spec.as === "both-long" ? TextArea : TextField;
  const isLeftOut = (language: Language, typed: string) =>
    spec.optional === true &&
    typed === "" &&
    otherLanguages(language).every((other) => inLanguage(value, other) === "");
  const change = (language: Language, typed: string) =>
    isLeftOut(language, typed)
      ? set(spec.field, undefined)
      : set(`${spec.field}.${language}`, typed === "" && isFurther(language) ? undefined : typed);
  const part = (language: Language) => ({
    name: `${spec.field}.${language}`,
    dir: traitsOf(language).dir === "rtl" ? ("rtl" as const) : ("auto" as const),
    value: inLanguage(value, language),
    onChange: (typed: string) => change(language, typed),
  });
  return (
    <div className="org-both">
      <Part label={text.inFa(label)} {...part("fa")} />
      <Part label={text.inEn(label)} {...part("en")} />
      {languages.filter(isFurther).map((language) => (
        <Part
          key={language}
          label={text.inLanguage(label, traitsOf(language).name)}
          optional
          {...part(language)}
        />
      ))}
    </div>
  );
}

function PhotoField({ spec, section, value, set }: FieldProps) {
  const label = useFieldLabel()(section, spec);
  const { hints } = useWords(sectionWords);
  return (
    <ChoosePhoto
      label={label}
      hint={hints.photo}
      value={textOf(value)}
      onChange={(photo) => set(spec.field, photo)}
    />
  );
}

function YesField({ spec, section, value, set }: FieldProps) {
  const { field, optional = false } = spec;
  const change = (checked: boolean) => set(field, !checked && optional ? undefined : checked);
  return (
    <Checkbox name={field} checked={value === true} onChange={change}>
      {useFieldLabel()(section, spec)}
    </Checkbox>
  );
}

function OneField({ spec, section, value, set }: FieldProps) {
  const { field, from = "units", optional = false } = spec;
  const { names } = useOrganisation();
  const common = {
    label: useFieldLabel()(section, spec),
    name: field,
    optional,
    value: textOf(value),
    options: names.all(from),
    onChange: (key: string) => set(field, key === "" ? undefined : key),
  };
  return Object.hasOwn(valueLists, from) ? <Select {...common} /> : <ComboBox {...common} />;
}

function SomeField({ spec, section, value, set, wrong }: FieldProps) {
  const { field, from = "units", optional = false } = spec;
  const { names } = useOrganisation();
  const { hints } = useWords(sectionWords);
  return (
    <ChooseSome
      label={useFieldLabel()(section, spec)}
      name={field}
      folds={optional}
      noneIsNone={spec.noneIsNone ?? false}
      hint={hints[field as keyof typeof hints]}
      wrong={wrong}
      options={names.all(from)}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(keys) => set(field, keys.length === 0 && optional ? undefined : keys)}
    />
  );
}

/** How each type of value becomes editable text (`shown`) and is read back (`typed`). */
const writings = {
  day: { shown: dayShown, typed: dayTyped, hint: "dayHint" },
  "year-day": { shown: yearDayShown, typed: yearDayTyped, hint: "yearDayHint" },
  time: { shown: (kept: string) => kept, typed: timeTyped, hint: "timeHint" },
} as const;

function TimeField({ spec, section, value, set }: FieldProps) {
  const { language } = useLanguage();
  const text = useWords(organisationWords);
  const label = useFieldLabel()(section, spec);
  const { field, optional = false, as } = spec;
  const writing = writings[as as keyof typeof writings];
  const [typed, type] = useState(() => digits(writing.shown(textOf(value), language), language));
  const change = (now: string) => {
    type(now);
    set(field, now.trim() === "" && optional ? undefined : writing.typed(now));
  };
  const common = { label, name: field, optional, hint: text[writing.hint], value: typed, onChange: change };
  return as === "day" ? <DayField {...common} /> : <TextField {...common} ltr />;
}

function NumberField({ spec, section, value, set }: FieldProps) {
  const { language } = useLanguage();
  const { hints } = useWords(sectionWords);
  const { field, optional = false } = spec;
  const change = (typed: string) => {
    const count = latin(typed).trim();
    const kept = /^\d{1,9}$/.test(count) ? Number(count) : typed;
    set(field, count === "" && optional ? undefined : kept);
  };
  return (
    <TextField
      label={useFieldLabel()(section, spec)}
      name={field}
      optional={optional}
      hint={hints[field as keyof typeof hints]}
      ltr
      inputMode="numeric"
      value={digits(textOf(value), language)}
      onChange={change}
    />
  );
}
