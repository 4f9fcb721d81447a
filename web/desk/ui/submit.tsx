import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Buttons } from "./form.tsx";
import { Kbd } from "./shows.tsx";

interface SubmitProps {
  readonly label: string;
  readonly sending: boolean;
  /** `main` by default; `plain` on a screen that has another main purpose. */
  readonly look?: "main" | "danger" | "plain";
  /** Whether Ctrl+Enter in a text area of the form sends it too. */
  readonly byKeys?: boolean;
  readonly children?: ReactNode;
}

/** The button that sends a form, with further content beside it. */
export const Submit = ({ label, sending, look = "main", byKeys, children }: SubmitProps) => (
  <Buttons>
    <Button type="submit" look={look === "plain" ? undefined : look} isPending={sending}>
      {label}
    </Button>
    {children}
    {byKeys && (
      <span className="by-keys" aria-hidden="true">
        <Kbd>Ctrl Enter</Kbd>
      </span>
    )}
  </Buttons>
);
