import { useId } from "react";

interface ToCopyProps {
  readonly label: string;
  readonly value: string;
  /** Words rather than a code: in the direction of their letters, and in lines. */
  readonly words?: boolean;
}

/** What is taken elsewhere, to the letter: chosen whole by a click. */
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
