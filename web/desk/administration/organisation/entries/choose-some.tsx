import { useState } from "react";
import { useWords } from "../../../app/words/language.tsx";
import { Checkbox } from "../../../ui/choices.tsx";
import { holds, type Option } from "../../../ui/options.tsx";
import { organisationWords } from "../organisation.text.ts";
import { sectionWords } from "../sections.text.ts";
import { SearchField } from "./search-field.tsx";

interface ChooseSomeProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
  /** Whether the list can be folded; a foldable list is closed at first. */
  readonly folds: boolean;
  /** What an empty choice means: none of the options (true), or all of them (false). */
  readonly noneIsNone: boolean;
  readonly hint: string | undefined;
  /** The API's error for this field. */
  readonly wrong: string | undefined;
}

/** A list with at least this number of options has a search field. */
const many = 12;

/**
 * A list from which the user chooses several options. It also lists chosen options that no longer exist, so that the
 * user can remove them.
 */
export function ChooseSome({ folds, noneIsNone, hint, wrong, ...props }: ChooseSomeProps) {
  const text = useWords(organisationWords);
  const { list } = useWords(sectionWords);
  const { label, options, value } = props;
  const chosen = value.map((key) => options.find((option) => option.key === key)?.label ?? key);
  if (!folds)
    return (
      <fieldset className="field">
        <legend className="label">{label}</legend>
        <Boxes {...props} />
        <Wrong wrong={wrong} />
      </fieldset>
    );
  return (
    <details className="org-some" open={wrong !== undefined || undefined}>
      <summary>
        <strong>{label}:</strong> {chosen.join(list) || (noneIsNone ? text.noneChosen : text.all)}
      </summary>
      <fieldset className="field">
        <legend className="heard">{label}</legend>
        {hint === undefined ? null : <p className="hint">{hint}</p>}
        <Boxes {...props} />
      </fieldset>
      <Wrong wrong={wrong} />
    </details>
  );
}

const Wrong = ({ wrong }: { readonly wrong: string | undefined }) =>
  wrong === undefined ? null : <p className="error">{wrong}</p>;

function Boxes({
  label,
  name,
  options,
  value,
  onChange,
}: Omit<ChooseSomeProps, "folds" | "noneIsNone" | "hint" | "wrong">) {
  const text = useWords(organisationWords);
  const [typed, type] = useState("");
  const strange = value.filter((key) => !options.some((option) => option.key === key));
  const all = [...options, ...strange.map((key) => ({ key, label: key }))];
  const toggle = (key: string, checked: boolean) =>
    onChange(checked ? [...value, key] : value.filter((each) => each !== key));
  return (
    <>
      {options.length > many && (
        <SearchField label={`${text.searchIn}: ${label}`} value={typed} onChange={type} />
      )}
      <div className="org-boxes">
        {all
          .filter((option) => holds(option.label, typed))
          .map((option) => (
            <Checkbox
              key={option.key}
              name={name}
              checked={value.includes(option.key)}
              onChange={(checked) => toggle(option.key, checked)}
            >
              {option.label}
            </Checkbox>
          ))}
      </div>
    </>
  );
}
