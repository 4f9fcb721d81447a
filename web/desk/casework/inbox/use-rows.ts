/** The focused row, the selection of rows, and the keys for both. */
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useLetters } from "../../app/shell/use-letters.ts";
import type { InboxItem } from "./asked.ts";
import { type Command, commandOf } from "./keys.ts";
import { among, everything, nothing, type Selection, stretched, toggled } from "./selection.ts";
import { caseOf } from "./table.tsx";

interface Wishes {
  readonly mayChoose: boolean;
  readonly open: (code: string) => void;
  readonly narrow: () => void;
  readonly help: () => void;
  /** Loads more cases and returns the new rows; undefined at the end of the list. */
  readonly more: (() => Promise<readonly InboxItem[]>) | undefined;
}

export interface Rows {
  readonly here: RefObject<HTMLTableElement | null>;
  readonly current: string | undefined;
  readonly goTo: (code: string | undefined) => void;
  readonly setCurrent: (code: string) => void;
  readonly selection: Selection;
  readonly choose: (code: string, stretch: boolean) => void;
  readonly chooseAll: () => void;
  readonly chooseOnly: (codes: readonly string[]) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useRows(items: readonly InboxItem[], wishes: Wishes): Rows {
  const { here, goTo } = useGoTo();
  const [current, setCurrent] = useState<string>();
  const [kept, setSelection] = useState<Selection>(nothing);
  const codes = items.map((item) => item.case);
  const selection = among(kept, codes);
  const last = useRef(codes);
  last.current = codes;

  const choose = useCallback((code: string, stretch: boolean) => {
    setSelection((now) => (stretch ? stretched(now, last.current, code) : toggled(now, code)));
  }, []);
  const chooseAll = () => setSelection(selection.chosen.size === codes.length ? nothing : everything(codes));

  const move = async (to: "next" | "previous" | "first" | "last", choosing: boolean) => {
    const at = current === undefined ? -1 : codes.indexOf(current);
    const place = { next: at + 1, previous: Math.max(0, at - 1), first: 0, last: codes.length - 1 }[to];
    const code = codes[place] ?? (await wishes.more?.())?.[0]?.case;
    if (code === undefined) return;
    if (choosing && wishes.mayChoose)
      setSelection((now) => stretched(startingAt(now, current), [...last.current], code));
    setCurrent(code);
    goTo(code);
  };

  const obey = (command: Command): void => {
    if (command.do === "move") void move(command.to, command.choosing);
    else if (command.do === "narrow") wishes.narrow();
    else if (command.do === "help") wishes.help();
    else if (command.do !== "open") chooseBy(command);
    else if (current !== undefined) wishes.open(current);
  };
  const chooseBy = (command: Choosing): void => {
    if (!wishes.mayChoose) return;
    if (command.do === "let-go") setSelection(nothing);
    else if (command.do === "choose-all") setSelection(everything(codes));
    else if (current !== undefined) choose(current, command.stretch);
  };
  const heed = (event: Pressing, atRow: boolean) => {
    const command = commandOf(event, atRow);
    if (!command) return;
    event.preventDefault();
    obey(command);
  };
  const [lettersOn] = useLetters();
  useElsewhere((event) => lettersOn && heed(event, false));
  return {
    ...{ here, current, goTo, setCurrent, selection, choose, chooseAll },
    chooseOnly: (only) => setSelection(everything(only)),
    onKeyDown: (event) => {
      const atRow = event.target instanceof HTMLTableRowElement;
      if (atRow && caseOf(event.target) !== undefined) heed(event, true);
    },
  };
}

/** Focuses a row immediately, or once the row appears, since new rows render only in the browser's next frame. */
function useGoTo(): Pick<Rows, "here" | "goTo"> {
  const here = useRef<HTMLTableElement>(null);
  const wanted = useRef<string>(undefined);
  const arrive = useCallback(() => {
    const row =
      wanted.current && here.current?.querySelector<HTMLElement>(`tr[data-case="${wanted.current}"]`);
    if (!row) return;
    wanted.current = undefined;
    row.focus();
    row.scrollIntoView({ block: "nearest" });
  }, []);
  useLayoutEffect(arrive);
  const goTo = useCallback(
    (code: string | undefined) => {
      wanted.current = code;
      arrive();
    },
    [arrive],
  );
  return { here, goTo };
}

type Choosing = Extract<Command, { readonly do: "choose" | "choose-all" | "let-go" }>;

type Pressing = Pick<
  globalThis.KeyboardEvent,
  "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "preventDefault"
>;

/** If nothing was selected before, a range starts at the focused row. */
const startingAt = (now: Selection, current: string | undefined): Selection =>
  now.anchor !== undefined || current === undefined ? now : { ...now, anchor: current };

/** Passes on the keys pressed outside any field, list or dialog. */
function useElsewhere(pressed: (event: globalThis.KeyboardEvent) => unknown): void {
  const newest = useRef(pressed);
  newest.current = pressed;
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event.target)) return;
      newest.current(event);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

const takers =
  "input:not([type=checkbox]), textarea, select, [role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(takers) !== null;
