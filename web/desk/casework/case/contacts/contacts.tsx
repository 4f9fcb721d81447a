/** The contacts about the case, and the calls promised to its applicant (R19). */

import { useRef, useState } from "react";
import { defined } from "../../../../../shared/defined.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { isOpen, type PromisedCall } from "./contact.ts";
import { CancelCallForm, ContactForm, PromiseCallForm } from "./contact-forms.tsx";
import { ContactLog } from "./contact-log.tsx";
import { contactWords } from "./contacts.text.ts";
import { PromisedCalls } from "./promised-calls.tsx";

/** The open form, and the promised call that it is about. */
type Writing =
  | { readonly what: "contact"; readonly call?: PromisedCall }
  | { readonly what: "promise" }
  | { readonly what: "cancel"; readonly call: PromisedCall };

export function Contacts({ view }: { readonly view: CaseView }) {
  const text = useWords(contactWords);
  const { contacts = [], calls = [], mayI } = view;
  const [writing, write] = useState<Writing>();
  const opener = useRef<HTMLElement>(null);
  const may = (action: CaseView["mayI"][number]) => mayI.includes(action);
  if (contacts.length === 0 && calls.length === 0 && !may("note-contact")) return null;
  const close = () => {
    write(undefined);
    requestAnimationFrame(() => opener.current?.querySelector("button")?.focus());
  };
  return (
    <section className="sheet stack near case-contacts" aria-labelledby="case-contacts" ref={opener}>
      <h2 id="case-contacts">{text.title}</h2>
      {!writing && may("note-contact") && (
        <div className="row no-print">
          <Button onPress={() => write({ what: "contact" })}>{text.note}</Button>
          {may("promise-call") && <Button onPress={() => write({ what: "promise" })}>{text.promise}</Button>}
        </div>
      )}
      {writing && <Form writing={writing} onClose={close} />}
      <PromisedCalls
        calls={calls}
        toDo={(call) =>
          writing || !isOpen(call) || !may("note-contact") ? null : (
            <CallToDo call={call} mayCancel={may("cancel-call")} write={write} />
          )
        }
      />
      <ContactLog contacts={contacts} />
    </section>
  );
}

interface ToDoProps {
  readonly call: PromisedCall;
  readonly mayCancel: boolean;
  readonly write: (writing: Writing) => void;
}

function CallToDo({ call, mayCancel, write }: ToDoProps) {
  const text = useWords(contactWords);
  const number = useDigits()(call.number);
  return (
    <div className="row no-print">
      <Button aria-label={text.noteFor(number)} onPress={() => write({ what: "contact", call })}>
        {text.note}
      </Button>
      {mayCancel && (
        <Button
          look="quiet"
          aria-label={text.cancelCall(number)}
          onPress={() => write({ what: "cancel", call })}
        >
          {text.cancelShort}
        </Button>
      )}
    </div>
  );
}

function Form({ writing, onClose }: { readonly writing: Writing; readonly onClose: () => void }) {
  if (writing.what === "promise") return <PromiseCallForm onClose={onClose} />;
  if (writing.what === "cancel") return <CancelCallForm call={writing.call} onClose={onClose} />;
  return <ContactForm {...defined({ call: writing.call })} onClose={onClose} />;
}
