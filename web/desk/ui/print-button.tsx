import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { Icon } from "./icons.tsx";

export const PrintButton = ({
  look,
  children,
}: Pick<ButtonProps, "look"> & { readonly children: ReactNode }) => (
  <Button look={look} onPress={() => window.print()}>
    <Icon name="print" />
    {children}
  </Button>
);
