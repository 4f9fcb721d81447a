import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { ToggleButton as AriaToggleButton } from "react-aria-components/ToggleButton";
import { Link as WouterLink } from "wouter";
import { useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /**
   * `main`: the purpose of the screen, used once. `quiet`: stands beside other buttons. `danger`: removes something.
   */
  readonly look?: "main" | "quiet" | "danger" | undefined;
  /** Whether the button is only an icon; it then needs an `aria-label`. */
  readonly square?: boolean;
  readonly children: ReactNode;
}

const classOf = (look: ButtonProps["look"], square = false): string =>
  ["button", look, square && "square"].filter(Boolean).join(" ");

/** A button. While `isPending`, screen readers and the focus reach it, but pressing it does nothing. */
export const Button = ({ look, square, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classOf(look, square)} />
);

interface ToggleProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (on: boolean) => void;
  /** The icon. */
  readonly children: ReactNode;
}

/** A button that switches how content is shown. */
export const ToggleButton = ({ label, ...props }: ToggleProps) => (
  <AriaToggleButton {...props} aria-label={label} className={classOf("quiet", true)} />
);

/**
 * The button that closes a form or question without sending it. `plain` when no other quiet button stands beside it.
 */
export const CancelButton = ({
  plain,
  ...props
}: Pick<ButtonProps, "onPress" | "isDisabled"> & { readonly plain?: boolean }) => (
  <Button {...props} look={plain ? undefined : "quiet"}>
    {useWords(designWords).cancel}
  </Button>
);

interface LinkProps {
  /** The address within the desk: `/cases/407155289363`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly current?: boolean | undefined;
  readonly className?: string;
}

/** A link to another screen of the desk. */
export const Link = ({ to, current, className, children }: LinkProps) => (
  <WouterLink to={to} {...(className && { className })} {...(current && { "aria-current": "page" })}>
    {children}
  </WouterLink>
);

/** A link to another screen that looks like a button. */
export const LinkButton = ({ look, ...props }: LinkProps & Pick<ButtonProps, "look">) => (
  <Link {...props} className={classOf(look)} />
);
