import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { registrationWords } from "./registration.text.ts";

interface ReadBackProps {
  readonly value: boolean;
  readonly put: (change: { readonly readBack: boolean }) => void;
  /** The clerk tried to send words that were not read back. */
  readonly unread: boolean;
}

/** Recorded with the clerk's name in the registration (C6). */
export function ReadBack({ value, put, unread }: ReadBackProps) {
  const text = useWords(registrationWords);
  return (
    <div>
      <Checkbox name="readBack" checked={value} onChange={(readBack) => put({ readBack })}>
        <strong>{text.readBack}</strong>
      </Checkbox>
      {unread ? (
        <p role="alert" className="error">
          {text.readBackFirst}
        </p>
      ) : (
        <small className="soft">{text.readBackHint}</small>
      )}
    </div>
  );
}
