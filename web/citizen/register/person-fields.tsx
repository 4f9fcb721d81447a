/** The fields for the applicant, the accused, and which staff see the applicant; the same in every form (C13, C15, R2). */
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { defined } from "../../../shared/defined.ts";
import { Radios, Select, TextField } from "../../design/field.tsx";
import type { Choice, FieldError } from "../../design/frame.ts";
import type { Language } from "../../design/words.ts";
import type { KnownTo } from "../props.ts";
import { personWords } from "./person-fields.text.ts";
import { named } from "./stepped-form.tsx";

interface Common {
  readonly language: Language;
  readonly errors: readonly FieldError[];
  readonly value: string | undefined;
}

/** C11: names and labels of a represented person's fields, for which the browser offers no autofill. */
interface Anothers {
  readonly anothers?: { readonly name: string; readonly label: string } | undefined;
}

export const NameField = ({
  optional,
  anothers,
  ...common
}: Common & Anothers & { readonly optional?: true }) => (
  <TextField
    name="fullName"
    label={personWords[common.language].fullName}
    autocomplete={anothers ? "off" : "name"}
    {...defined({ optional })}
    {...anothers}
    {...common}
  />
);

export const MobileField = ({ hint, anothers, ...common }: Common & Anothers & { readonly hint: string }) => (
  <TextField
    name="mobile"
    label={personWords[common.language].mobile}
    hint={hint}
    inputmode="tel"
    autocomplete={anothers ? "off" : "tel"}
    optional={anothers !== undefined}
    ltr
    width={14}
    {...anothers}
    {...common}
  />
);

interface UnitProps extends Common {
  readonly name: string;
  readonly text: { readonly unit: string; readonly unitNone: string };
  readonly units: readonly Choice[];
}

export const UnitField = ({ text, units, ...common }: UnitProps) => (
  <Select
    label={text.unit}
    none={text.unitNone}
    options={named(units, common.language)}
    optional
    {...common}
  />
);

interface PersonProps extends Common {
  readonly name: string;
  readonly text: { readonly person: string; readonly personHint: string };
  /** R2: the published names of staff. */
  readonly people: readonly Choice["name"][] | undefined;
}

export const PersonField = ({ text, people = [], ...common }: PersonProps) => (
  <TextField
    label={text.person}
    hint={text.personHint}
    offered={people.map((name) => textIn(name, common.language))}
    optional
    {...common}
  />
);

interface KnownToProps extends Common {
  readonly label: string;
  readonly hint?: string;
  readonly knows: Readonly<Record<KnownTo, { readonly label: string; readonly detail: string }>>;
  /** The two options in display order. The first option is preselected. */
  readonly order: readonly [KnownTo, KnownTo];
}

/** The radio buttons that decide which staff see the applicant's name and text (C15). */
export const KnownToField = ({ label, hint, knows, order, value, ...common }: KnownToProps) => (
  <Radios
    name="knownTo"
    label={label}
    {...defined({ hint })}
    look="cards"
    value={value ?? order[0]}
    options={order.map((key) => ({ key, ...knows[key] }))}
    {...common}
  />
);
