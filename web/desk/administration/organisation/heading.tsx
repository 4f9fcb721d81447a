import { type ReactNode, useEffect, useRef } from "react";

/**
 * False until the first section's heading has appeared. From then on, each new section's heading takes the focus. On
 * the first visit, the heading of the whole screen has the focus.
 */
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
