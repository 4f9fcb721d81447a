import { useWords } from "../../app/words/language.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { useOptions } from "./about-fields.tsx";
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
  /** What the API calls them, where it is something else. */
  readonly names?: Readonly<Record<keyof Of, string>>;
}

const usual = { complainedOfUnit: "complainedOfUnit", complainedOfPerson: "complainedOfPerson" };

/** R2. */
export function ComplainedOfFields({ value, put, choices, names = usual }: ComplainedOfProps) {
  const text = useWords(registrationWords);
  const options = useOptions();
  return (
    <>
      <ComboBox
        label={text.complainedOfUnit}
        name={names.complainedOfUnit}
        optional
        value={value.complainedOfUnit}
        onChange={(complainedOfUnit) => put({ complainedOfUnit })}
        options={options(choices.units)}
      />
      <TextField
        label={text.complainedOfPerson}
        name={names.complainedOfPerson}
        optional
        dir="auto"
        value={value.complainedOfPerson}
        onChange={(complainedOfPerson) => put({ complainedOfPerson })}
      />
    </>
  );
}
