import { type FormEvent, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import * as z from "zod/mini";
import { trackingCode } from "../../../shared/contracts/fields.ts";
import { useWords } from "../words/language.tsx";
import { shellWords } from "./shell.text.ts";
import { useTell } from "./toasts.tsx";

/** Opens a case by its code from anywhere: a caller reads it out. The slash key comes here. */
export function CodeFinder() {
  const text = useWords(shellWords);
  const [, go] = useLocation();
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
  const find = (event: FormEvent) => {
    event.preventDefault();
    const parsed = z.safeParse(trackingCode, here.current?.value ?? "");
    if (!parsed.success) return tell(text.wrongCode, { wrong: true });
    if (here.current) here.current.value = "";
    go(`/cases/${parsed.data}`);
  };
  /** A wrong digit is said with the last one, not after Enter. */
  const sayAtOnce = ({ currentTarget: { value } }: FormEvent<HTMLInputElement>) => {
    const { error } = z.safeParse(trackingCode, value);
    if (error?.issues[0]?.message === "wrong-check-digit") tell(text.wrongCode);
  };
  return (
    <search>
      <form className="find" onSubmit={find}>
        <input
          ref={here}
          onInput={sayAtOnce}
          type="search"
          inputMode="numeric"
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
