import { useContext } from "react";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";

export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** A second line of the option, such as a person's unit. */
  readonly note?: string;
}

/** Options made from keys and their labels. */
export const optionsOf = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) =>
  keys.map((key) => ({ key, label: labels[key] }));

/** The items of a list, one for each option. */
export const items = (options: readonly Option[]) =>
  options.map(({ key, label, note }) => (
    <ListBoxItem key={key} id={key} textValue={label} className="option">
      {/* The space keeps screen readers from reading label and note as one word. */}
      <span>{label}</span> {note && <small>{note}</small>}
    </ListBoxItem>
  ));

/**
 * The text in lower case, with Arabic letters turned into Persian ones and without spaces and half-spaces, since
 * searching users type none of them consistently.
 */
const folded = (text: string): string =>
  text
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replaceAll(/[\u200c\s]+/g, "")
    .toLocaleLowerCase();

/** Whether the text of an option contains the typed text. */
export const holds = (text: string, typed: string): boolean => folded(text).includes(folded(typed));

/**
 * The list under a combo box. The list moves with the field when the page scrolls.
 * React Aria itself would close the list on scrolling, and drop the typed text. A field that takes the focus scrolls
 * the page, and on a slow computer the scroll event arrives only after the first letters are typed.
 */
export function ComboList({ options }: { readonly options: readonly Option[] }) {
  const text = useWords(designWords);
  const list = useContext(OverlayTriggerStateContext);
  return (
    <OverlayTriggerStateContext value={list && { ...list, close: placeAnew }}>
      <Popover className="popover">
        <ListBox
          className="options"
          renderEmptyState={() => <p className="empty-list">{text.nothingFound}</p>}
        >
          {items(options)}
        </ListBox>
      </Popover>
    </OverlayTriggerStateContext>
  );
}

/** Makes React Aria compute the position of its lists again, as it does when the window is resized. */
const placeAnew = () => window.dispatchEvent(new Event("resize"));
