import type { IdentityType } from "../../app/words/identity.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { registrationWords } from "./registration.text.ts";

interface Person {
  readonly fullName: string;
  readonly mobile: string;
  readonly landline: string;
}

interface FieldProps {
  readonly value: Person;
  readonly put: (change: Partial<Person>) => void;
  readonly optional?: boolean;
  /** The prefix of the field names in the request body. */
  readonly at?: string;
}

/** The field for the applicant's name, which registration at the desk and paper forms share (C6, C7, C18). */
export function NameField({
  value,
  put,
  identity,
  optional = false,
  at = "applicant.",
}: FieldProps & {
  /** The type of identity; with a legal ID, the field asks for the name of a company (C13). */
  readonly identity?: IdentityType;
}) {
  const text = useWords(registrationWords);
  const field = fieldsOf(value, put);
  return (
    <TextField
      label={text.fullName}
      {...field("fullName")}
      name={`${at}fullName`}
      hint={identity === "legal-id" ? text.companyName : undefined}
      optional={optional}
      dir="auto"
    />
  );
}

export function MobileField({ value, put, optional = false, at = "applicant." }: FieldProps) {
  const text = useWords(registrationWords);
  const field = fieldsOf(value, put);
  return (
    <TextField
      label={text.mobile}
      {...field("mobile")}
      name={`${at}mobile`}
      optional={optional}
      ltr
      inputMode="tel"
    />
  );
}

export function LandlineField({
  value,
  put,
  hint,
  at = "applicant.",
}: FieldProps & { readonly hint: string }) {
  const text = useWords(registrationWords);
  const field = fieldsOf(value, put);
  return (
    <TextField
      label={text.landline}
      {...field("landline")}
      name={`${at}landline`}
      hint={hint}
      optional
      ltr
      inputMode="tel"
    />
  );
}
