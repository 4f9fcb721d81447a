import { defined } from "../../../shared/defined.ts";
import { Radios, TextField } from "../../design/field.tsx";
import { identityTypes, type WhoAmIProps } from "../props.ts";
import { MobileField } from "./person-fields.tsx";
import { registerWords } from "./register.text.ts";

interface IdentityFieldsProps extends Pick<WhoAmIProps, "language" | "errors" | "values"> {
  /** The hints for identity number and mobile on this page. */
  readonly hints: { readonly number: string; readonly mobile: string };
  /** The label of the choice to give no identity, on this page. */
  readonly none?: string;
  /** C11: other labels for a represented person, who may have no mobile; `prefix` is put before the field names. */
  readonly others?: Readonly<Record<"prefix" | "type" | "number" | "mobile", string>>;
}

/** The fields for identity and mobile of a person, for registering and for signing in (C13, C14). */
export const IdentityFields = ({ language, errors, values, hints, none, others }: IdentityFieldsProps) => {
  const { who, identities } = registerWords[language];
  const names = { ...identities, ...defined({ none }) };
  const common = { language, errors };
  const prefix = others?.prefix ?? "identity";
  return (
    <>
      <Radios
        name={`${prefix}Type`}
        label={others?.type ?? who.identityType}
        look="row"
        value={values.identityType ?? "national-code"}
        options={identityTypes.map((key) => ({ key, label: names[key] }))}
        {...common}
      />
      <TextField
        name={`${prefix}Number`}
        label={others?.number ?? who.identityNumber}
        hint={hints.number}
        ltr
        width={14}
        class={`needs-${prefix}`}
        value={values.identityNumber}
        {...common}
      />
      <MobileField
        anothers={others && { name: `${prefix}Mobile`, label: others.mobile }}
        hint={hints.mobile}
        value={values.mobile}
        {...common}
      />
    </>
  );
};
