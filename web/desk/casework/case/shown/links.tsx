/** The linked cases that the user may see, with the buttons that add and remove links (R14). */
import { useRef, useState } from "react";
import { Link } from "wouter";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords, useWritten } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Code, Stage, Time, useHeardCode } from "../../../ui/shows.tsx";
import { LinkForm, UnlinkForm } from "./link-forms.tsx";
import { linkWords } from "./links.text.ts";

type Linked = NonNullable<CaseView["links"]>[number];

export function Links({ view }: { readonly view: CaseView }) {
  const text = useWords(linkWords);
  const { links = [], mayI } = view;
  const mayLink = mayI.includes("link-case");
  const [adding, add] = useState(false);
  const opener = useRef<HTMLElement>(null);
  if (links.length === 0 && !mayLink) return null;
  const close = () => {
    add(false);
    requestAnimationFrame(() => opener.current?.querySelector("button")?.focus());
  };
  return (
    <section className="sheet stack near case-links" aria-labelledby="case-links" ref={opener}>
      <h2 id="case-links">{text.title}</h2>
      {links.length > 0 && (
        <ul className="case-calls">
          {links.map((link) => (
            <li key={link.case} data-link={link.case}>
              <Other link={link} mayUndo={mayLink} />
            </li>
          ))}
        </ul>
      )}
      {mayLink && !adding && (
        <div className="row no-print">
          <Button onPress={() => add(true)}>{text.add}</Button>
        </div>
      )}
      {adding && <LinkForm onClose={close} />}
    </section>
  );
}

function Other({ link, mayUndo }: { readonly link: Linked; readonly mayUndo: boolean }) {
  const written = useWritten();
  const text = useWords(linkWords);
  const say = useSay();
  const [undoing, undo] = useState(false);
  const code = useHeardCode()(link.case);
  return (
    <>
      <div className="row">
        <Link href={`/cases/${link.case}`}>
          <span className="heard">{text.open} </span>
          <Code code={link.case} />
        </Link>
        <Stage stage={link.stage} />
      </div>
      <p>
        {say(link.kind.name)} · {say(link.subject.name)} · {say(link.unit.name)} · {text.registered}{" "}
        <Time at={link.registeredAt} />
      </p>
      {link.reason !== "" && (
        <p className="case-asked words" {...written(link.reason)}>
          {link.reason}
        </p>
      )}
      <small>
        {text.by(say(link.by.name))} · <Time at={link.at} />
      </small>
      {mayUndo && !undoing && (
        <div className="row no-print">
          <Button look="quiet" aria-label={text.undoOf(code)} onPress={() => undo(true)}>
            {text.undo}
          </Button>
        </div>
      )}
      {undoing && <UnlinkForm code={link.case} onClose={() => undo(false)} />}
    </>
  );
}
