/**
 * Form fields: the label stands above, hint and error beside the field, and there is no placeholder. Screen readers
 * read an error with its field.
 */
import type { ComponentChildren } from "preact";
import { fieldWords } from "./field.text.ts";
import type { FieldError } from "./frame.ts";
import type { Language } from "./words.ts";

interface FieldBase {
  readonly name: string;
  /**
   * The field's id, needed where several forms of the page have a field of this name; by default the id is the name.
   */
  readonly id?: string | undefined;
  readonly label: string;
  readonly language: Language;
  readonly errors: readonly FieldError[];
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  /**
   * `unsaid`: the field gets no “optional” mark, because the page says that one of several fields is needed, or the
   * field only filters a list.
   */
  readonly optional?: boolean | "unsaid";
}

const errorOf = (name: string, errors: readonly FieldError[]): string | undefined =>
  errors.find((error) => error.field === name)?.message;

const idOf = ({ id, name }: FieldBase): string => id ?? name;

const described = (id: string, hint: string | undefined, error: string | undefined): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

const Hint = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) => (
  <p class="hint" id={id}>
    {children}
  </p>
);

interface ErrorProps {
  readonly id: string;
  readonly language: Language;
  readonly message: string | undefined;
}

const ErrorLine = ({ id, language, message }: ErrorProps) =>
  message === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      <span class="heard">{fieldWords[language].error}</span>
      {message}
    </p>
  );

const Label = (props: FieldBase) => (
  <label for={idOf(props)}>
    {props.label}
    {props.optional === true && <span class="optional"> {fieldWords[props.language].optional}</span>}
  </label>
);

const Framed = (props: FieldBase & { readonly children: ComponentChildren; readonly class?: string }) => {
  const error = errorOf(props.name, props.errors);
  return (
    <div class={["field", props.class, error && "wrong"].filter(Boolean).join(" ")}>
      <Label {...props} />
      {props.hint && <Hint id={`${idOf(props)}-hint`}>{props.hint}</Hint>}
      <ErrorLine id={idOf(props)} language={props.language} message={error} />
      {props.children}
    </div>
  );
};

/** The attributes that the controls of all fields share: name, id, and the links to hint and error. */
function control(props: FieldBase) {
  const error = errorOf(props.name, props.errors);
  return {
    id: idOf(props),
    name: props.name,
    required: !props.optional,
    "aria-invalid": error ? ("true" as const) : undefined,
    "aria-describedby": described(idOf(props), props.hint, error),
  };
}

interface TextProps extends FieldBase {
  readonly inputmode?: "numeric" | "tel" | "email" | "text";
  readonly autocomplete?: string;
  /** True for codes and numbers, which are typed left to right in both languages. */
  readonly ltr?: boolean;
  /** The visible width in characters. */
  readonly width?: 6 | 14 | 20;
  readonly class?: string;
  /** The check that `enhance.js` makes while the applicant types. */
  readonly check?: "tracking-code";
  /** The values that the browser offers while the person types; any other text can be typed. */
  readonly offered?: readonly string[] | undefined;
}

export const TextField = (props: TextProps) => (
  <Framed {...props}>
    <input
      {...control(props)}
      type="text"
      value={props.value ?? ""}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete ?? "off"}
      dir={props.ltr ? "ltr" : "auto"}
      class={props.width && `width-${props.width}`}
      spellcheck={props.ltr ? false : undefined}
      autocapitalize={props.ltr ? "off" : undefined}
      data-check={props.check}
      data-message={props.check && fieldWords[props.language].checkDigit}
      list={props.offered?.length ? `${idOf(props)}-offered` : undefined}
    />
    {props.offered?.length ? (
      <datalist id={`${idOf(props)}-offered`}>
        {props.offered.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    ) : null}
  </Framed>
);

export const TextArea = (props: FieldBase & { readonly rows: number }) => (
  <Framed {...props}>
    <textarea {...control(props)} rows={props.rows} dir="auto" autocomplete="off">
      {/* HTML drops the first line break of a text area, so this line break protects one in the text itself. */}
      {`\n${props.value ?? ""}`}
    </textarea>
  </Framed>
);

/** A small file that is sent with the form. Photos and documents use `file-field.tsx`. */
export const FileInput = (props: FieldBase & { readonly accept: string }) => (
  <Framed {...props}>
    <input {...control(props)} type="file" accept={props.accept} />
  </Framed>
);

interface Option {
  readonly key: string;
  readonly label: string;
}

interface SelectProps extends FieldBase {
  readonly options: readonly Option[];
  /** The label of the option that chooses nothing. */
  readonly none: string;
}

export const Select = (props: SelectProps) => (
  <Framed {...props}>
    <select {...control(props)} autocomplete="off">
      <option value="" selected={!props.value}>
        {props.none}
      </option>
      {props.options.map(({ key, label }) => (
        <option key={key} value={key} selected={key === props.value}>
          {label}
        </option>
      ))}
    </select>
  </Framed>
);

interface RadiosProps extends FieldBase {
  readonly options: readonly (Option & { readonly detail?: string; readonly off?: boolean })[];
  /** `cards`: one large target per line. `row`: side by side if there is room. */
  readonly look: "cards" | "row";
  /** Whether the legend is the page's heading. */
  readonly asHeading?: boolean;
}

/** A group of radio buttons. The first button has the group's id, so that the error summary links to it. */
export const Radios = (props: RadiosProps) => {
  const { name, label, hint, errors, language, look, options, value, asHeading, optional } = props;
  const error = errorOf(name, errors);
  const id = idOf(props);
  const legend = asHeading ? <h1 class="label">{label}</h1> : label;
  return (
    <fieldset
      class={["field", "radios", look, error && "wrong"].filter(Boolean).join(" ")}
      aria-describedby={described(id, hint, error)}
    >
      <legend>
        {legend}
        {optional === true && <span class="optional"> {fieldWords[language].optional}</span>}
      </legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      <ErrorLine id={id} language={language} message={error} />
      <div class="options">
        {options.map((option, at) => (
          <label key={option.key} class="option">
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${option.key.replaceAll(" ", "-")}`}
              name={name}
              value={option.key}
              checked={option.key === value && !option.off}
              disabled={option.off}
              required={!optional}
            />
            <span>
              {option.label}
              {option.detail && <small>{option.detail}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

interface ChecksProps {
  readonly label: string;
  readonly language: Language;
  /** Each option is a field of its own, with the value `yes` when ticked. */
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}

export const Checks = ({ label, language, options, chosen }: ChecksProps) => (
  <fieldset class="field radios cards">
    <legend>
      {label}
      <span class="optional"> {fieldWords[language].optional}</span>
    </legend>
    <div class="options">
      {options.map(({ key, label: each }) => (
        <label key={key} class="option">
          <input type="checkbox" id={key} name={key} value="yes" checked={chosen.includes(key)} />
          <span>{each}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

export const Hidden = ({ values }: { readonly values: Readonly<Record<string, string | undefined>> }) => (
  <>
    {Object.entries(values).map(([name, value]) =>
      value === undefined || value === "" ? null : (
        <input key={name} type="hidden" name={name} value={value} />
      ),
    )}
  </>
);
