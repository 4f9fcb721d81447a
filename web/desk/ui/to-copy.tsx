import { useId } from "react";

interface ToCopyProps {
  readonly label: string;
  readonly value: string;
  /** Whether the value is text instead of a code; it is then shown in its own direction, with line breaks. */
  readonly words?: boolean;
}

/** A value to be copied exactly; a click selects all of it. */
export function ToCopy({ label, value, words = false }: ToCopyProps) {
  const id = useId();
  return (
    <div>
      <h3 id={id}>{label}</h3>
      <output
        className={words ? "to-copy words" : "to-copy"}
        dir={words ? "auto" : "ltr"}
        aria-labelledby={id}
      >
        {value}
      </output>
    </div>
  );
}
