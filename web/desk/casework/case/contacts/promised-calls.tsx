import type { ReactNode } from "react";
import { defined } from "../../../../../shared/defined.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { inOrder, type PromisedCall } from "./contact.ts";
import { contactWords } from "./contacts.text.ts";

interface CallsProps {
  readonly calls: readonly PromisedCall[];
  /** The buttons for the user's acts on a promised call. */
  readonly toDo: (call: PromisedCall) => ReactNode;
}

const tones = {
  open: "brand",
  overdue: "wrong",
  made: "right",
  cancelled: undefined,
} as const satisfies Record<PromisedCall["standing"], unknown>;

/** The promised calls with time, purpose and result; open ones first (R19). */
export function PromisedCalls({ calls, toDo }: CallsProps) {
  const text = useWords(contactWords);
  if (calls.length === 0) return null;
  return (
    <>
      <h3>{text.promised}</h3>
      <ul className="case-calls">
        {inOrder(calls).map((call) => (
          <li key={call.number} data-call={call.number}>
            <Call call={call} />
            {toDo(call)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Call({ call }: { readonly call: PromisedCall }) {
  const text = useWords(contactWords);
  const say = useSay();
  const digits = useDigits();
  const { number, due, standing, reason, attempts, by, made, cancelled } = call;
  const tone = tones[standing];
  return (
    <>
      <div className="row">
        <strong>
          {text.call(digits(number))}: <Time at={due} as="long" />
        </strong>
        <Badge {...defined({ tone })}>{text.standing[standing]}</Badge>
      </div>
      <p className={reason === "" ? "soft" : "words"} dir="auto">
        {reason === "" ? text.erased : reason}
      </p>
      <small>
        {text.by(say(by.name))}
        {attempts > 0 && ` · ${text.attempts(digits(attempts))}`}
        {made && ` · ${text.madeBy(say(made.by.name))}`}
        {cancelled && ` · ${text.cancelledBy(say(cancelled.by.name))}`}
      </small>
      {cancelled && cancelled.reason !== "" && (
        <p className="case-asked words" dir="auto">
          {cancelled.reason}
        </p>
      )}
    </>
  );
}
