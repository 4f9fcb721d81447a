import { createContext, type KeyboardEvent, type ReactNode, type SyntheticEvent, useContext } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { defined } from "../../../shared/defined.ts";
import { digits } from "../../design/display.ts";
import { useLanguage, useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";

export interface FieldProps {
  readonly label: string;
  /** The path of the field in the body, with dots. Errors of the API name a field by this path. */
  readonly name: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  /** The error that the desk found itself before sending. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** The visible label of a field; a placeholder is not enough. */
export function FieldLabel({ label, optional }: Pick<FieldProps, "label" | "optional">) {
  const text = useWords(designWords);
  return (
    <Label className="label">
      {label} {optional && <span className="optional">{text.optional}</span>}
    </Label>
  );
}

/** The hint of a field, shown above it; the error is shown below. */
export const FieldHint = ({ hint }: Pick<FieldProps, "hint">) =>
  hint === undefined ? null : (
    <Text slot="description" className="hint">
      {hint}
    </Text>
  );

/**
 * The errors of a form by field name, kept until the form is sent again. React Aria would remove an error when the user
 * leaves the corrected field; the layout would then move, and the click would miss the button.
 */
export const Wrongs = createContext<Readonly<Record<string, string>>>({});

/**
 * Returns the error of a field; undefined when neither the form nor the desk's own check has an error for the field.
 */
export const useWrong = ({ name, error }: Pick<FieldProps, "name" | "error">): string | undefined => {
  const wrongs = useContext(Wrongs);
  return error ?? wrongs[name];
};

export const FieldWrong = (props: Pick<FieldProps, "name" | "error">) => (
  <FieldError className="error">{useWrong(props)}</FieldError>
);

/** The props that all fields of React Aria share. */
export const useCommon = ({ name, optional, error, disabled, autoFocus }: FieldProps) => ({
  name,
  isRequired: !optional,
  isDisabled: disabled === true,
  isInvalid: useWrong({ name, error }) !== undefined,
  ...(autoFocus ? { autoFocus } : {}),
});

/**
 * Returns a function that gives the name, value and setter of a field of a form: `const field = fieldsOf(typed, put)`,
 * then `{...field("reason")}`. A `name` prop after it sets another field name for the API.
 */
export const fieldsOf =
  <T extends object>(value: T, put: (change: Partial<T>) => void) =>
  <Name extends keyof T & string>(name: Name) => ({
    name,
    value: value[name],
    onChange: (typed: T[Name]) => {
      if (typed !== value[name]) put({ [name]: typed } as unknown as Partial<T>);
    },
  });

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `auto` for text that may be in the other language. */
  readonly dir?: "rtl" | "auto";
}

interface TextFieldProps extends TextProps {
  /** True for codes, numbers and addresses, which are written left to right. */
  readonly ltr?: boolean;
  readonly type?: "text" | "tel" | "search" | "email";
  readonly inputMode?: "text" | "numeric" | "tel" | "email" | "search";
}

/** A field for one line of text. */
export const TextField = (props: TextFieldProps) => (
  <AriaTextField
    {...useCommon(props)}
    className="field"
    value={props.value}
    onChange={props.onChange}
    type={props.type ?? "text"}
    autoComplete="off"
    {...defined({ inputMode: props.inputMode })}
  >
    <FieldLabel {...props} />
    <FieldHint {...props} />
    <Input className="input" {...(props.ltr ? { dir: "ltr" } : { dir: props.dir })} />
    <FieldWrong {...props} />
  </AriaTextField>
);

interface TextAreaProps extends TextProps {
  readonly rows?: number;
  /** The longest text in characters; the number left is shown when few are left. */
  readonly most?: number;
  /** Called with the place of the cursor, or the selected text, when it changes and when the field loses the focus. */
  readonly onCursor?: (cursor: { readonly start: number; readonly end: number }) => void;
}

/** A field for several lines of text, which grows with the text. */
export const TextArea = (props: TextAreaProps) => (
  <AriaTextField
    {...useCommon(props)}
    className="field"
    value={props.value}
    onChange={props.onChange}
    onKeyDown={sendByKey}
  >
    <FieldLabel {...props} />
    <FieldHint {...props} />
    <AriaTextArea
      className="input"
      rows={props.rows ?? 3}
      dir={props.dir}
      {...(props.onCursor && { onSelect: cursorTo(props.onCursor), onBlur: cursorTo(props.onCursor) })}
    />
    {props.most !== undefined && <Room length={props.value.length} most={props.most} />}
    <FieldWrong {...props} />
  </AriaTextField>
);

/** Makes an event handler that tells where the cursor is in the field of the event. */
const cursorTo =
  (tell: NonNullable<TextAreaProps["onCursor"]>) =>
  ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) =>
    tell({ start: selectionStart, end: selectionEnd });

/** Lets Ctrl+Enter send the form, since Enter alone adds a line. */
function sendByKey({ key, ctrlKey, metaKey, target }: KeyboardEvent): void {
  if (key === "Enter" && (ctrlKey || metaKey)) (target as HTMLElement).closest("form")?.requestSubmit();
}

function Room({ length, most }: { readonly length: number; readonly most: number }) {
  const text = useWords(designWords);
  const { language } = useLanguage();
  const left = most - length;
  if (left > most / 5) return null;
  const count = digits(Math.abs(left), language);
  return (
    <small className={left < 0 ? "count over" : "count"}>
      {left < 0 ? text.over(count) : text.left(count)}
    </small>
  );
}
