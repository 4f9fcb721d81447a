import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Buttons } from "./form.tsx";
import { Kbd } from "./shows.tsx";

interface SubmitProps {
  readonly label: string;
  readonly sending: boolean;
  /** `main` by default; `plain` where the screen has another purpose. */
  readonly look?: "main" | "danger" | "plain";
  /** A text area of the form sends with these keys. */
  readonly byKeys?: boolean;
  readonly children?: ReactNode;
}

/** The sending button of a form, with further content beside it. */
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
