import { type FormEvent, useEffect, useRef } from "react";
import { isWrongCode, useFind } from "../../casework/search/use-find.ts";
import { useWords } from "../words/language.tsx";
import { shellWords } from "./shell.text.ts";
import { useTell } from "./toasts.tsx";

/**
 * The search field of the top bar: opens the case of a tracking code, or searches for other text (R18). The slash key
 * focuses the field.
 */
export function CodeFinder() {
  const text = useWords(shellWords);
  const find = useFind();
  const tell = useTell();
  const here = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const come = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      here.current?.focus();
    };
    document.addEventListener("keydown", come);
    return () => document.removeEventListener("keydown", come);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (find(here.current?.value ?? "") && here.current) here.current.value = "";
  };
  /** Reports a wrong check digit as soon as the last digit is typed. */
  const sayAtOnce = ({ currentTarget: { value } }: FormEvent<HTMLInputElement>) => {
    if (isWrongCode(value)) tell(text.wrongCode);
  };
  return (
    <search>
      <form className="find" onSubmit={submit}>
        <input
          ref={here}
          onInput={sayAtOnce}
          type="search"
          maxLength={200}
          autoComplete="off"
          aria-label={text.findHint}
          placeholder={`${text.find}  /`}
          title={text.findHint}
        />
      </form>
    </search>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
