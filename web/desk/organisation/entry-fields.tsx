import { useState } from "react";
import { digits } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import type { DeskProblem } from "../api/problem.ts";
import { Checkbox, ComboBox, Select } from "../design/choices.tsx";
import { TextArea, TextField } from "../design/fields.tsx";
import { useLanguage, useWords } from "../words/language.tsx";
import { latin } from "../words/latin.ts";
import { ChooseSome } from "./choose-some.tsx";
import { dayShown, dayTyped } from "./days.ts";
import { type Entry, fieldOf, type Section, withField } from "./draft.ts";
import { type FieldSpec, forms, keyFrom, valueLists } from "./forms.ts";
import { organisationWords } from "./organisation.text.ts";
import { sectionWords } from "./sections.text.ts";
import { inLanguage, valueInWords } from "./tell.ts";
import { useOrganisation } from "./use-organisation.tsx";

interface FieldsProps {
  readonly section: Section;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  /** It has been in force: what others name it by stays. */
  readonly keyFixed: boolean;
  readonly problem: DeskProblem | undefined;
}

/** The fields of an entry, by the section's form. */
export function EntryFields({ section, entry, onChange, keyFixed, problem }: FieldsProps) {
  const set = (field: string, value: unknown) => onChange(withKey(section, entry, field, value, keyFixed));
  return forms[section].map((spec) => (
    <Field
      key={spec.field}
      spec={spec}
      section={section}
      value={fieldOf(entry, spec.field)}
      set={set}
      keyFixed={keyFixed}
      wrong={problem?.errors.find(({ field }) => field === spec.field)?.message}
    />
  ));
}

/** A new entry's key follows its English name until somebody writes another. */
function withKey(section: Section, entry: Entry, field: string, value: unknown, keyFixed: boolean): Entry {
  const changed = withField(entry, field, value);
  const names = ["name.en", "why.en"].includes(field) && forms[section].some((spec) => spec.field === "key");
  const follows = (entry["key"] ?? "") === keyFrom(String(fieldOf(entry, field) ?? ""));
  return names && follows && !keyFixed ? withField(changed, "key", keyFrom(String(value))) : changed;
}

interface FieldProps {
  readonly spec: FieldSpec;
  readonly section: Section;
  readonly value: unknown;
  readonly set: (field: string, value: unknown) => void;
  readonly keyFixed: boolean;
  /** For what is no field of React Aria's; those find it by their name. */
  readonly wrong: string | undefined;
}

/** What a field is called: some words mean another thing in another section. */
function useFieldLabel(): (section: Section, spec: FieldSpec) => string {
  const { fields } = useWords(sectionWords);
  return (section, { field }) => {
    if (section === "templates" && field === "key") return fields.notice;
    if (section === "templates" && field === "subject") return fields.mailSubject;
    return fields[field as keyof typeof fields] ?? field;
  };
}

const textOf = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

function Field(props: FieldProps) {
  const { as } = props.spec;
  if (as === "both" || as === "both-long") return <BothField {...props} />;
  if (as === "yes") return <YesField {...props} />;
  if (as === "one") return <OneField {...props} />;
  if (as === "some") return <SomeField {...props} />;
  if (as === "day") return <DayField {...props} />;
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
  const part = (language: Language) => ({
    name: `${spec.field}.${language}`,
    dir: language === "fa" ? ("rtl" as const) : ("auto" as const),
    value: inLanguage(value, language),
    onChange: (typed: string) => set(`${spec.field}.${language}`, typed),
  });
  return (
    <div className="org-both">
      <Part label={text.inFa(label)} {...part("fa")} />
      <Part label={text.inEn(label)} {...part("en")} />
    </div>
  );
}

function YesField({ spec, section, value, set }: FieldProps) {
  return (
    <Checkbox name={spec.field} checked={value === true} onChange={(checked) => set(spec.field, checked)}>
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
  return (
    <ChooseSome
      label={useFieldLabel()(section, spec)}
      name={field}
      folds={optional}
      wrong={wrong}
      options={names.all(from)}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(keys) => set(field, keys.length === 0 && optional ? undefined : keys)}
    />
  );
}

function DayField({ spec, section, value, set }: FieldProps) {
  const { language } = useLanguage();
  const text = useWords(organisationWords);
  const [typed, type] = useState(() => shownDay(textOf(value), language));
  const change = (now: string) => {
    type(now);
    set(spec.field, dayTyped(now));
  };
  const label = useFieldLabel()(section, spec);
  return (
    <TextField label={label} name={spec.field} hint={text.dayHint} ltr value={typed} onChange={change} />
  );
}

const shownDay = (kept: string, language: Language): string => digits(dayShown(kept, language), language);

function NumberField({ spec, section, value, set }: FieldProps) {
  const { language } = useLanguage();
  const text = useWords(organisationWords);
  const change = (typed: string) => {
    const count = latin(typed).trim();
    set(spec.field, /^\d{1,9}$/.test(count) ? Number(count) : typed);
  };
  return (
    <TextField
      label={useFieldLabel()(section, spec)}
      name={spec.field}
      hint={text.minutesHint}
      ltr
      inputMode="numeric"
      value={digits(textOf(value), language)}
      onChange={change}
    />
  );
}

/** The same for who may only read. */
export function EntryRead({ section, entry }: Pick<FieldsProps, "section" | "entry">) {
  const label = useFieldLabel();
  return (
    <dl className="org-read">
      {forms[section].map((spec) => (
        <div key={spec.field}>
          <dt>{label(section, spec)}</dt>
          <dd>
            <Value spec={spec} value={fieldOf(entry, spec.field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ spec, value }: { readonly spec: FieldSpec; readonly value: unknown }) {
  const text = useWords(organisationWords);
  const { names } = useOrganisation();
  if (spec.as === "yes") return value === true ? text.yes : text.no;
  if (spec.as === "both" || spec.as === "both-long")
    return (
      <>
        <p className="words" lang="fa" dir="rtl">
          {inLanguage(value, "fa")}
        </p>
        <p className="words" lang="en" dir="ltr">
          {inLanguage(value, "en")}
        </p>
      </>
    );
  const said = valueInWords(value, spec, names);
  return <span className="words">{said || (spec.as === "some" ? text.all : text.noneOfThem)}</span>;
}
