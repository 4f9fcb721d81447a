import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Buttons } from "../design/form.tsx";
import { Kbd } from "../design/shows.tsx";

interface SubmitProps {
  readonly label: string;
  readonly sending: boolean;
  /** A text area of the form sends it with these keys. */
  readonly byKeys?: boolean;
  readonly children?: ReactNode;
}

/** What a step is for, and beside it what helps on the way. */
export const Submit = ({ label, sending, byKeys, children }: SubmitProps) => (
  <Buttons>
    <Button type="submit" look="main" isPending={sending}>
      {label}
    </Button>
    {children}
    {byKeys && (
      <span className="case-by-keys" aria-hidden="true">
        <Kbd>Ctrl Enter</Kbd>
      </span>
    )}
  </Buttons>
);
