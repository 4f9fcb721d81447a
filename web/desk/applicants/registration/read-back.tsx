import { useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { registrationWords } from "./registration.text.ts";

interface ReadBackProps {
  readonly value: boolean;
  readonly put: (change: { readonly readBack: boolean }) => void;
  /** Whether the clerk tried to send a text that was not read back. */
  readonly unread: boolean;
}

/**
 * The check box by which the clerk confirms that the text was read back; the registration records it with the clerk's
 * name (C6).
 */
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
