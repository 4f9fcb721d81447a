import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../words/language.tsx";
import { shellWords } from "./shell.text.ts";

interface PageProps {
  /** Of the document and of the screen. */
  readonly title: string;
  /** How many things the screen is about; in the title of the document alone. */
  readonly counted?: string | undefined;
  /** Beside the title: what concerns the whole screen. */
  readonly actions?: ReactNode;
  /** In the place of the title as heading, when it holds more than words: a code. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}

/** The browser shows the first screen; whoever comes to another is brought to its heading. */
let arrived = false;
let backwards = false;
window.addEventListener("popstate", () => {
  backwards = true;
});

/** A screen: its title in the window, its heading with the focus, its content. Every route shows exactly one. */
export function Page({ title, heading = title, counted, actions, children }: PageProps) {
  const text = useWords(shellWords);
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const named = counted === undefined ? title : `${title} (${counted})`;
    document.title = `${named} | ${text.product}`;
  }, [title, counted, text]);
  useEffect(() => {
    if (arrived) here.current?.focus({ preventScroll: true });
    if (arrived && !backwards) window.scrollTo(0, 0);
    arrived = true;
    backwards = false;
  }, []);
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1} ref={here}>
          {heading}
        </h1>
        {actions}
      </div>
      {children}
    </>
  );
}
