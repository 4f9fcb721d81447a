import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../words/language.tsx";
import { shellWords } from "./shell.text.ts";

interface PageProps {
  /** The title of the window and, without `heading`, of the screen. */
  readonly title: string;
  /** The number of items on the screen, which only the window's title shows. */
  readonly counted?: string | undefined;
  /** Controls for the whole screen, beside the title. */
  readonly actions?: ReactNode;
  /** Replaces the title in the heading, for headings with more than text, such as a code. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}

/** False until the first screen. The browser focuses the first screen itself; later screens focus their heading. */
let arrived = false;
let backwards = false;
window.addEventListener("popstate", () => {
  backwards = true;
});

/** The frame of a screen: window title, focused heading and content. Every route renders exactly one `Page`. */
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
