import { type ReactNode, useEffect, useRef } from "react";

/** A section heading that takes the focus, except on the first visit, where the screen's heading has it. */
let arrived = false;

export function Heading({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) here.current?.focus();
    arrived = true;
  }, []);
  return (
    <h2 id={id} tabIndex={-1} ref={here}>
      {children}
    </h2>
  );
}
