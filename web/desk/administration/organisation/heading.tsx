import { type ReactNode, useEffect, useRef } from "react";

/**
 * A section's heading, which takes the focus when it appears. On the first visit, the heading of the whole screen takes
 * the focus instead.
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
