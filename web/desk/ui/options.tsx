import { useContext } from "react";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useWords } from "../app/words/language.tsx";
import { designWords } from "./design.text.ts";

export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** A second line, such as a person's unit. */
  readonly note?: string;
}

/** Options with the labels of a text file. */
export const optionsOf = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) =>
  keys.map((key) => ({ key, label: labels[key] }));

/** Options in a list. */
export const items = (options: readonly Option[]) =>
  options.map(({ key, label, note }) => (
    <ListBoxItem key={key} id={key} textValue={label} className="option">
      {/* With a space, or both would be read as one word where the choice is shown. */}
      <span>{label}</span> {note && <small>{note}</small>}
    </ListBoxItem>
  ));

/** Unifies letters of Arabic keyboards and drops half-spaces, which nobody types in a search. */
const folded = (text: string): string =>
  text
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replaceAll(/[\u200c\s]+/g, "")
    .toLocaleLowerCase();

/** Whether an option contains the typed text. */
export const holds = (text: string, typed: string): boolean => folded(text).includes(folded(typed));

/**
 * The list under a combo box. It follows its field when the page scrolls.
 *
 * React Aria would close it then, and forget what was typed. A field scrolls the page itself when it takes the focus,
 * and the page hears of that with the next frame: on a slow computer, after the first letters.
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

/** React Aria recomputes the position of its lists when the window is resized. */
const placeAnew = () => window.dispatchEvent(new Event("resize"));
