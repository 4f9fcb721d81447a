import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { ToggleButton as AriaToggleButton } from "react-aria-components/ToggleButton";
import { Link as WouterLink } from "wouter";
import { useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** `main`: what the screen is for, once. `quiet`: beside others. `danger`: takes something away. */
  readonly look?: "main" | "quiet" | "danger" | undefined;
  /** Only a picture; then it needs an `aria-label`. */
  readonly square?: boolean;
  readonly children: ReactNode;
}

const classOf = (look: ButtonProps["look"], square = false): string =>
  ["button", look, square && "square"].filter(Boolean).join(" ");

/** `isPending` while what it does is under way: it can be heard and focused, and does nothing. */
export const Button = ({ look, square, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classOf(look, square)} />
);

interface ToggleProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (on: boolean) => void;
  /** A picture. */
  readonly children: ReactNode;
}

/** A way of showing things that is on or off. */
export const ToggleButton = ({ label, ...props }: ToggleProps) => (
  <AriaToggleButton {...props} aria-label={label} className={classOf("quiet", true)} />
);

/** Leaves a form or a question without sending it; `plain` where no quiet button stands beside others. */
export const CancelButton = ({
  plain,
  ...props
}: Pick<ButtonProps, "onPress" | "isDisabled"> & { readonly plain?: boolean }) => (
  <Button {...props} look={plain ? undefined : "quiet"}>
    {useWords(designWords).cancel}
  </Button>
);

interface LinkProps {
  /** Within the desk: `/cases/407155289363`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly current?: boolean | undefined;
  readonly className?: string;
}

/** Goes to another screen. */
export const Link = ({ to, current, className, children }: LinkProps) => (
  <WouterLink to={to} {...(className && { className })} {...(current && { "aria-current": "page" })}>
    {children}
  </WouterLink>
);

/** Looks like a button and goes to another screen. */
export const LinkButton = ({ look, ...props }: LinkProps & Pick<ButtonProps, "look">) => (
  <Link {...props} className={classOf(look)} />
);
