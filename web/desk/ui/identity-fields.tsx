import { type IdentityType, identityTypes, identityWords } from "../app/words/identity.text.ts";
import { useWords } from "../app/words/language.tsx";
import { Select } from "./choices.tsx";
import { TextField } from "./fields.tsx";
import { optionsOf } from "./options.tsx";

interface FieldOf<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface IdentityFieldsProps {
  /** The path of the identity in the body. */
  readonly at: string;
  readonly type: FieldOf<IdentityType>;
  readonly number: FieldOf<string>;
  readonly words?: { readonly type: string; readonly number: string; readonly hint: string };
  readonly optional?: boolean;
}

/** The fields for type and number of an identity (C13). */
export function IdentityFields({ at, type, number, words, optional = false }: IdentityFieldsProps) {
  const { types, ...usual } = useWords(identityWords);
  const text = words ?? usual;
  return (
    <>
      <Select label={text.type} {...type} name={`${at}.type`} options={optionsOf(identityTypes, types)} />
      <TextField
        label={text.number}
        {...number}
        name={`${at}.number`}
        hint={text.hint}
        optional={optional}
        ltr
      />
    </>
  );
}
