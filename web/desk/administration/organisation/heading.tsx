import { type ReactNode, useEffect, useRef } from "react";

/** The first heading of a visit has the screen's own; whoever goes to another part is brought to its heading. */
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
