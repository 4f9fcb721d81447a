import { useWords } from "../words/language.tsx";
import type { Section } from "./draft.ts";
import type { FieldSpec } from "./forms.ts";
import { sectionWords } from "./sections.text.ts";

/** What a field is called: some words mean another thing in another section. */
export function useFieldLabel(): (section: Section, spec: FieldSpec) => string {
  const { fields } = useWords(sectionWords);
  return (section, { field }) => {
    if (section === "templates" && field === "key") return fields.notice;
    if (section === "templates" && field === "subject") return fields.mailSubject;
    return fields[field as keyof typeof fields] ?? field;
  };
}
