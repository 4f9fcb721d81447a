import { useOptions } from "../../app/shell/options.ts";
import { useWords } from "../../app/words/language.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { fieldsOf, TextField } from "../../ui/fields.tsx";
import { registrationWords } from "./registration.text.ts";
import type { Choices } from "./use-choices.ts";

interface Of {
  readonly complainedOfUnit: string;
  readonly complainedOfPerson: string;
}

interface ComplainedOfProps {
  readonly value: Of;
  readonly put: (change: Partial<Of>) => void;
  readonly choices: Pick<Choices, "units">;
  /** The API's names of the two fields, when they differ from the names in `Of`. */
  readonly names?: Readonly<Record<keyof Of, string>>;
}

const usual = { complainedOfUnit: "complainedOfUnit", complainedOfPerson: "complainedOfPerson" };

/** R2: the fields for the accused unit or person. */
export function ComplainedOfFields({ value, put, choices, names = usual }: ComplainedOfProps) {
  const text = useWords(registrationWords);
  const { named } = useOptions();
  const field = fieldsOf(value, put);
  return (
    <>
      <ComboBox
        label={text.complainedOfUnit}
        {...field("complainedOfUnit")}
        name={names.complainedOfUnit}
        optional
        options={named(choices.units)}
      />
      <TextField
        label={text.complainedOfPerson}
        hint={text.complainedOfPersonHint}
        {...field("complainedOfPerson")}
        name={names.complainedOfPerson}
        optional
        dir="auto"
      />
    </>
  );
}
