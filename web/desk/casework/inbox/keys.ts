/**
 * The keyboard shortcuts of the inbox. A letter is identified by the position of its key, since a Persian layout types
 * other letters.
 */

export type Command =
  | { readonly do: "move"; readonly to: "next" | "previous" | "first" | "last"; readonly choosing: boolean }
  | { readonly do: "choose"; readonly stretch: boolean }
  | { readonly do: "choose-all" }
  | { readonly do: "let-go" }
  | { readonly do: "open" }
  | { readonly do: "narrow" }
  | { readonly do: "help" };

export interface Pressed {
  readonly key: string;
  /** The position of the key: `KeyJ`. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const letters: Readonly<Record<string, (shift: boolean) => Command>> = {
  KeyJ: (choosing) => ({ do: "move", to: "next", choosing }),
  KeyK: (choosing) => ({ do: "move", to: "previous", choosing }),
  KeyX: (stretch) => ({ do: "choose", stretch }),
  KeyF: () => ({ do: "narrow" }),
};

const onRows: Readonly<Record<string, (shift: boolean) => Command>> = {
  ArrowDown: (choosing) => ({ do: "move", to: "next", choosing }),
  ArrowUp: (choosing) => ({ do: "move", to: "previous", choosing }),
  Home: () => ({ do: "move", to: "first", choosing: false }),
  End: () => ({ do: "move", to: "last", choosing: false }),
  " ": (stretch) => ({ do: "choose", stretch }),
  Enter: () => ({ do: "open" }),
  Escape: () => ({ do: "let-go" }),
};

/**
 * The command of a pressed key; undefined for other keys.
 * @param atRow whether a row has the focus; elsewhere, arrows, Enter and Space keep their usual effect
 */
export function commandOf(pressed: Pressed, atRow: boolean): Command | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return atRow && code === "KeyA" ? { do: "choose-all" } : undefined;
  if (key === "?" || key === "؟") return { do: "help" };
  return ((atRow ? onRows[key] : undefined) ?? letters[code])?.(shiftKey);
}
