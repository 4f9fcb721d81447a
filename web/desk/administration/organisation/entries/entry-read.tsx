import { languages, traitsOf } from "../../../../../shared/contracts/fields/language.ts";
import { useWords } from "../../../app/words/language.tsx";
import { inLanguage } from "../names.ts";
import { organisationWords } from "../organisation.text.ts";
import { useOrganisation } from "../use-organisation.tsx";
import { type Entry, fieldOf, type Section } from "../working-copy/draft.ts";
import { valueInWords } from "../working-copy/tell.ts";
import { Photo } from "./choose-photo.tsx";
import { useFieldLabel } from "./field-label.ts";
import { type FieldSpec, forms } from "./forms.ts";

interface EntryReadProps {
  readonly section: Section;
  readonly entry: Entry;
}

/** The fields of an entry of the organisation's data, read-only. */
export function EntryRead({ section, entry }: EntryReadProps) {
  const label = useFieldLabel();
  return (
    <dl className="org-read">
      {forms[section].map((spec) => (
        <div key={spec.field}>
          <dt>{label(section, spec)}</dt>
          <dd>
            <Value spec={spec} value={fieldOf(entry, spec.field)} label={label(section, spec)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ValueProps {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly label: string;
}

function Value({ spec, value, label }: ValueProps) {
  const text = useWords(organisationWords);
  const { names } = useOrganisation();
  if (spec.as === "yes") return value === true ? text.yes : text.no;
  if (spec.as === "both" || spec.as === "both-long")
    return (
      <>
        {languages.map((language) => (
          <p key={language} className="words" lang={language} dir={traitsOf(language).dir}>
            {inLanguage(value, language)}
          </p>
        ))}
      </>
    );
  if (spec.as === "photo" && value !== undefined) return <Photo src={String(value)} label={label} />;
  const said = valueInWords(value, spec, names);
  return (
    <span className="words">
      {said || (spec.as === "some" && !spec.noneIsNone ? text.all : text.noneOfThem)}
    </span>
  );
}
