import type { Bilingual } from "../../../../shared/contracts/fields/language.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { ComboBox } from "../../ui/choices.tsx";
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

/** What a request is about, said at the desk as on a form of paper (C6, C7). */
export function AboutFields({ value, put, choices }: AboutProps) {
  const text = useWords(registrationWords);
  const options = useOptions();
  return (
    <>
      <ComboBox
        label={text.kind}
        name="kind"
        value={value.kind}
        onChange={(kind) => put({ kind })}
        options={options(choices.kinds)}
      />
      <ComboBox
        label={text.subject}
        name="subject"
        value={value.subject}
        onChange={(subject) => put({ subject })}
        options={options(choices.subjects)}
      />
      <ComboBox
        label={text.province}
        name="province"
        optional
        value={value.province}
        onChange={(province) => put({ province })}
        options={options(choices.provinces)}
      />
    </>
  );
}

export function useOptions() {
  const say = useSay();
  return (all: readonly { readonly key: string; readonly name: Bilingual }[]) =>
    all.map(({ key, name }) => ({ key, label: say(name) }));
}
