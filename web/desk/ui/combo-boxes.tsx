import { useContext, useEffect } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";
import { FieldHint, FieldLabel, type FieldProps, FieldWrong, useCommon } from "./fields.tsx";
import { Icon } from "./icons.tsx";
import { ComboList, holds, type Option } from "./options.tsx";

interface SeveralProps<Key extends string> extends FieldProps {
  readonly options: readonly Option<Key>[];
  readonly value: readonly Key[];
  readonly onChange: (value: readonly Key[]) => void;
  /** Keys that are chosen and cannot be removed. */
  readonly fixed?: readonly Key[];
}

/**
 * A field for several of many options, each found by typing some letters. The chosen options are listed above the
 * field, each with a button that removes it.
 */
export function ComboBoxes<Key extends string>({ fixed = [], ...props }: SeveralProps<Key>) {
  const text = useWords(designWords);
  const { value, options, onChange } = props;
  const keep = (keys: readonly Key[]) => onChange([...new Set([...fixed, ...keys])]);
  return (
    <AriaComboBox
      {...useCommon(props)}
      className="field"
      selectionMode="multiple"
      value={value}
      onChange={(keys) => keep(keys as Key[])}
      defaultFilter={holds}
      allowsEmptyCollection
    >
      <ListGoes chosen={value.length} />
      <FieldLabel {...props} />
      <FieldHint {...props} />
      {value.length > 0 && (
        <ul className="chosen" aria-label={text.chosen}>
          {value.map((key) => (
            <Chosen
              key={key}
              label={options.find((option) => option.key === key)?.label ?? key}
              {...(!fixed.includes(key) && { onRemove: () => keep(value.filter((each) => each !== key)) })}
            />
          ))}
        </ul>
      )}
      <div className="combo">
        <Input className="input" />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      <FieldWrong {...props} />
      <ComboList options={options} />
    </AriaComboBox>
  );
}

/**
 * Closes the list after each choice, since the list covers the content below. The next typed letter opens the list.
 */
function ListGoes({ chosen }: { readonly chosen: number }) {
  const state = useContext(ComboBoxStateContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice closes it
  useEffect(() => state?.close(), [chosen]);
  return null;
}

function Chosen({ label, onRemove }: { readonly label: string; readonly onRemove?: () => void }) {
  const text = useWords(designWords);
  return (
    <li>
      {label}
      {onRemove && (
        <Button
          slot={null}
          className="button quiet square"
          aria-label={text.remove(label)}
          onPress={onRemove}
        >
          <Icon name="close" />
        </Button>
      )}
    </li>
  );
}
