import { useOptions } from "../../app/shell/options.ts";
import { useWords } from "../../app/words/language.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { fieldsOf } from "../../ui/fields.tsx";
import { registrationWords } from "./registration.text.ts";
import type { Choices } from "./use-choices.ts";

interface About {
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
}

interface AboutProps {
  readonly value: About;
  readonly put: (change: Partial<About>) => void;
  readonly choices: Pick<Choices, "kinds" | "subjects" | "provinces">;
}

/** The fields for kind and subject, which registration at the desk and paper forms share (C6, C7). */
export function AboutFields({ value, put, choices }: AboutProps) {
  const text = useWords(registrationWords);
  const { named } = useOptions();
  const field = fieldsOf(value, put);
  return (
    <>
      <ComboBox label={text.kind} {...field("kind")} options={named(choices.kinds)} />
      <ComboBox label={text.subject} {...field("subject")} options={named(choices.subjects)} />
      <ComboBox label={text.province} {...field("province")} optional options={named(choices.provinces)} />
    </>
  );
}
