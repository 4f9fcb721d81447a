/** The form that gives an identified applicant without an appointment a place in today's queue of an official (M9). */

import { useRef, useState } from "react";
import { takeWalkIn } from "../../../../shared/contracts/staff/applicants.ts";
import { listMeetings } from "../../../../shared/contracts/staff/meetings.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useDesk, useMayI } from "../../app/shell/desk.tsx";
import { useOptions } from "../../app/shell/options.ts";
import { useLetters } from "../../app/shell/use-letters.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { useShortcuts } from "../../casework/case/shortcuts.ts";
import { addressOf } from "../../meetings/place.ts";
import { LinkButton } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { SendForm } from "../../ui/send-form.tsx";
import { Kbd, Notice, useDigits } from "../../ui/shows.tsx";
import { walkInWords } from "./walk-in.text.ts";

/** The shortcut for a queue number: the key at the position of this Latin letter, whatever the keyboard's language. */
const letterOfNumber = "W";

interface WalkInProps {
  readonly request: string;
  readonly pass: string;
}

export function WalkInForm({ request, pass }: WalkInProps) {
  const text = useWords(walkInWords);
  const options = useOptions();
  const { officials } = useDesk();
  const mayTake = useMayI()("take-walk-in");
  const [typed, type] = useState({ official: "", words: "" });
  const [number, setNumber] = useState<number>();
  const walkIn = useSend(takeWalkIn, {
    outdates: [listMeetings],
    done: ({ body }) => setNumber(body.number),
  });
  const here = useRef<HTMLElement>(null);
  const [lettersOn] = useLetters();
  const offers = mayTake && lettersOn && number === undefined;
  useShortcuts(offers ? { [letterOfNumber]: () => here.current?.querySelector("input")?.focus() } : {});
  if (!mayTake) return null;
  return (
    <section className="stack near applicant-contact no-print" aria-labelledby="walk-in" ref={here}>
      <h3 id="walk-in">
        {text.title}{" "}
        {offers && (
          <span aria-hidden="true">
            <Kbd>{letterOfNumber}</Kbd>
          </span>
        )}
      </h3>
      {number !== undefined ? (
        <Given number={number} official={typed.official} />
      ) : (
        <SendForm
          send={walkIn}
          submit={text.submit}
          label={text.title}
          look="plain"
          onSubmit={() => walkIn.send({ body: { request, pass, ...typed } })}
        >
          <p className="soft">{text.lead}</p>
          <ComboBox
            label={text.official}
            name="official"
            options={options.officials(officials.filter(({ closed }) => !closed))}
            value={typed.official}
            onChange={(official) => type((now) => ({ ...now, official }))}
          />
          <TextField
            label={text.words}
            name="words"
            hint={text.wordsHint}
            dir="auto"
            value={typed.words}
            onChange={(words) => type((now) => ({ ...now, words }))}
          />
        </SendForm>
      )}
    </section>
  );
}

/** The given queue number, large enough to read across the counter. */
function Given({ number, official }: { readonly number: number; readonly official: string }) {
  const text = useWords(walkInWords);
  const say = useSay();
  const digits = useDigits();
  const { officials } = useDesk();
  const name = officials.find(({ username }) => username === official)?.name;
  return (
    <Notice>
      <strong className="applicant-number">{text.done(digits(number), name ? say(name) : official)}</strong>
      <p>{text.say}</p>
      <LinkButton to={addressOf({ in: "session", host: official, day: "" })}>{text.see}</LinkButton>
    </Notice>
  );
}
