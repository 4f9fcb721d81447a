import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { registrationWords } from "./registration.text.ts";

interface ReadBackProps {
  readonly value: boolean;
  readonly put: (change: { readonly readBack: boolean }) => void;
}

/**
 * The check box by which the clerk confirms having read the text back; the registration stores this with the clerk's
 * name (C6).
 */
export function ReadBack({ value, put }: ReadBackProps) {
  const text = useWords(registrationWords);
  return (
    <div>
      <Checkbox name="readBack" checked={value} onChange={(readBack) => put({ readBack })}>
        <strong>{text.readBack}</strong>
      </Checkbox>
      <small className="soft">{text.readBackHint}</small>
    </div>
  );
}
