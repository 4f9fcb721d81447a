import { useId } from "react";

interface ToCopyProps {
  readonly label: string;
  readonly value: string;
}

/** What is taken elsewhere, to the letter: chosen whole by a click. */
export function ToCopy({ label, value }: ToCopyProps) {
  const id = useId();
  return (
    <div>
      <h3 id={id}>{label}</h3>
      <output className="to-copy" dir="ltr" aria-labelledby={id}>
        {value}
      </output>
    </div>
  );
}
