import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";
import { FieldHint, FieldLabel, type FieldProps, FieldWrong, useCommon, useWrong } from "./fields.tsx";
import { Icon } from "./icons.tsx";
import { ComboList, holds, items, type Option } from "./options.tsx";

interface ChoiceProps<Key extends string> extends FieldProps {
  readonly options: readonly Option<Key>[];
  /** The key of the chosen option; empty when none is chosen. */
  readonly value: Key | "";
  readonly onChange: (value: Key) => void;
}

/** A field for one of a few options, chosen by mouse or by typing its first letters. */
export function Select<Key extends string>(props: ChoiceProps<Key> & { readonly placeholder?: string }) {
  const text = useWords(designWords);
  return (
    <AriaSelect
      {...useCommon(props)}
      className="field"
      selectedKey={props.value === "" ? null : props.value}
      onSelectionChange={(key) => key !== null && props.onChange(key as Key)}
      placeholder={props.placeholder ?? text.choose}
    >
      <FieldLabel {...props} />
      <FieldHint {...props} />
      <Button className="pick">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <FieldWrong {...props} />
      <Popover className="popover">
        <ListBox className="options">{items(props.options)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

/**
 * A field for one of many options, such as units or people, found by typing some letters. `placeholder` says what no
 * choice means.
 */
export function ComboBox<Key extends string>(props: ChoiceProps<Key> & { readonly placeholder?: string }) {
  return (
    <AriaComboBox
      {...useCommon(props)}
      className="field"
      selectedKey={props.value === "" ? null : props.value}
      onSelectionChange={(key) => props.onChange((key ?? "") as Key)}
      defaultFilter={holds}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldLabel {...props} />
      <FieldHint {...props} />
      <div className="combo">
        <Input className="input" {...(props.placeholder && { placeholder: props.placeholder })} />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      <FieldWrong {...props} />
      <ComboList options={props.options} />
    </AriaComboBox>
  );
}

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly name?: string;
  /** Whether only some of the items below the check box are selected. */
  readonly some?: boolean;
  readonly disabled?: boolean;
  /** The accessible name, when `children` is absent or only an icon. */
  readonly "aria-label"?: string;
  /** Set when the check box belongs to a selectable row of a React Aria table. */
  readonly slot?: string;
}

export function Checkbox({ checked, some = false, disabled = false, children, ...props }: CheckboxProps) {
  const wrong = useWrong({ name: props.name ?? "" });
  const isWrong = wrong !== undefined && !checked;
  const id = useId();
  return (
    <>
      <AriaCheckbox
        {...props}
        className="check"
        isSelected={checked}
        isIndeterminate={some}
        isDisabled={disabled}
        isInvalid={isWrong}
        {...(isWrong && { "aria-describedby": id })}
      >
        <span className="box">{some ? <Icon name="dash" /> : checked && <Icon name="check" />}</span>
        {children}
      </AriaCheckbox>
      {isWrong && (
        <p className="error" id={id}>
          {wrong}
        </p>
      )}
    </>
  );
}

/** A field for one of a few options that are all visible. */
export const RadioGroup = <Key extends string>(props: ChoiceProps<Key> & { readonly down?: boolean }) => (
  <AriaRadioGroup
    {...useCommon(props)}
    className="field"
    value={props.value === "" ? null : props.value}
    onChange={(value) => props.onChange(value as Key)}
  >
    <Label className="label">{props.label}</Label>
    <FieldHint {...props} />
    <div className={props.down ? "choices down" : "choices"}>
      {props.options.map(({ key, label, note }) => (
        <Radio key={key} value={key} className="radio">
          <span className="box" />
          <span>
            {label} {note && <small>{note}</small>}
          </span>
        </Radio>
      ))}
    </div>
    <FieldWrong {...props} />
  </AriaRadioGroup>
);
