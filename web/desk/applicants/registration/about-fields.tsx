import { useOptions } from "../../app/shell/options.ts";
import { useWords } from "../../app/words/language.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { fieldsOf } from "../../ui/fields.tsx";
import { type Side, Suggested, suggestionsIn } from "../../ui/suggested.tsx";
import { registrationWords } from "./registration.text.ts";
import type { Choices } from "./use-choices.ts";
import { useTextSuggestions } from "./use-text-suggestions.ts";

interface About {
  /** The applicant's text. */
  readonly description: string;
  readonly kind: string;
  readonly subject: string;
  readonly province: string;
}

interface AboutProps {
  readonly value: About;
  readonly put: (change: Partial<About>) => void;
  readonly choices: Pick<Choices, "kinds" | "subjects" | "provinces">;
}

/**
 * The fields for kind and subject, which registration at the desk and paper forms share (C6, C7). The suggestions from the
 * text are above each field (R20).
 */
export function AboutFields({ value, put, choices }: AboutProps) {
  const text = useWords(registrationWords);
  const { named } = useOptions();
  const field = fieldsOf(value, put);
  const reply = useTextSuggestions(value.description, value.kind);
  const suggested = (side: Exclude<Side, "unit">, among: readonly { readonly key: string }[]) => ({
    ...{ side, learnt: reply.learnt, onChoose: (key: string) => put({ [side]: key }) },
    items: suggestionsIn(reply)[side].filter(({ label }) => among.some(({ key }) => key === label.key)),
  });
  return (
    <>
      <Suggested {...suggested("kind", choices.kinds)} />
      <ComboBox label={text.kind} {...field("kind")} options={named(choices.kinds)} />
      <Suggested {...suggested("subject", choices.subjects)} />
      <ComboBox label={text.subject} {...field("subject")} options={named(choices.subjects)} />
      <ComboBox label={text.province} {...field("province")} optional options={named(choices.provinces)} />
    </>
  );
}
