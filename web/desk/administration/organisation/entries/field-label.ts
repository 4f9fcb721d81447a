import { useWords } from "../../../app/words/language.tsx";
import { sectionWords } from "../sections.text.ts";
import type { Section } from "../working-copy/draft.ts";
import type { FieldSpec } from "./forms.ts";

/** The labels of fields that mean something else in this section than in other sections. */
const special = {
  "templates.key": "notice",
  "templates.subject": "mailSubject",
  "answerTemplates.subjects": "blockSubjects",
  "closures.kind": "closureKind",
  "closures.unit": "closureUnit",
  "closures.province": "closureProvince",
  "organisation.province": "seat",
  "officials.of": "official",
  "units.address": "visitAddress",
} as const;

export function useFieldLabel(): (section: Section, spec: FieldSpec) => string {
  const { fields } = useWords(sectionWords);
  return (section, { field }) => {
    const own = special[`${section}.${field}` as keyof typeof special];
    return fields[own ?? (field as keyof typeof fields)] ?? field;
  };
}
