import { useSay, useWords } from "../../../app/words/language.tsx";
import { AsWritten, Time, useDigits } from "../../../ui/shows.tsx";
import type { Contact } from "./contact.ts";
import { contactWords } from "./contacts.text.ts";

/** The number of contacts shown at first; the others are folded. */
const shownAtOnce = 5;

/** The contacts, newest first: who contacted whom, how, with which result, and the notes on the conversation (R19). */
export function ContactLog({ contacts }: { readonly contacts: readonly Contact[] }) {
  const text = useWords(contactWords);
  const digits = useDigits();
  if (contacts.length === 0) return <p className="soft">{text.none}</p>;
  const newest = [...contacts].reverse();
  const earlier = newest.slice(shownAtOnce);
  return (
    <>
      <Rows contacts={newest.slice(0, shownAtOnce)} />
      {earlier.length > 0 && (
        <details>
          <summary>{text.earlier(digits(earlier.length))}</summary>
          <Rows contacts={earlier} />
        </details>
      )}
    </>
  );
}

const Rows = ({ contacts }: { readonly contacts: readonly Contact[] }) => (
  <ul className="case-contact-log">
    {contacts.map((contact) => (
      <li key={`${contact.at} ${contact.by.username}`} className="case-asked">
        <Row contact={contact} />
      </li>
    ))}
  </ul>
);

function Row({ contact }: { readonly contact: Contact }) {
  const text = useWords(contactWords);
  const say = useSay();
  const digits = useDigits();
  const { at, by, how, result, words, call } = contact;
  return (
    <>
      <p>
        <bdi>{useWhom(contact)}</bdi> · {text.hows[how]} · <strong>{text.results[result]}</strong>
        {call !== undefined && ` · ${text.forCall(digits(call))}`}
      </p>
      {words !== undefined && <AsWritten>{words}</AsWritten>}
      <small>
        {say(by.name)} · <Time at={at} />
      </small>
    </>
  );
}

/** The name of the contacted party; an erased name is shown as “another body”. */
function useWhom({ with: whom }: Contact): string {
  const text = useWords(contactWords);
  const say = useSay();
  switch (whom.type) {
    case "applicant":
      return text.whoms.applicant;
    case "unit":
      return say(whom.unit.name);
    case "person":
      return say(whom.person.name);
    case "other":
      return whom.name ?? text.someOther;
  }
}
