import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import { defined } from "../../../shared/defined.ts";

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  /** The language of the entry's label, if it differs from the page's. */
  readonly lang?: Language;
  readonly danger?: boolean;
  readonly onAction: () => void;
}

interface MenuProps {
  /** The content of the button that opens the menu. */
  readonly button: ReactNode;
  /** The accessible name of the button, when its content is not enough. */
  readonly label?: string;
  readonly className?: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a list of actions. */
export const Menu = ({ button, label, className = "button", entries }: MenuProps) => (
  <MenuTrigger>
    <AriaButton className={className} {...defined({ "aria-label": label })}>
      {button}
    </AriaButton>
    <Popover className="popover">
      <AriaMenu className="options">
        {entries.map(({ key, label, note, lang, danger, onAction }) => (
          <MenuItem
            key={key}
            id={key}
            textValue={label}
            className={danger ? "option danger" : "option"}
            onAction={onAction}
          >
            <span lang={lang}>{label}</span>
            {note && <small>{note}</small>}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
