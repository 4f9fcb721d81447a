/** Stores typed text in this browser until it is sent; only its writer can read it (R15). */
import type { Seal } from "./seal.ts";

/** The part of `localStorage` that this file uses. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export interface Unsent {
  /** The text that the same user stored under this name; undefined when there is none. */
  read(of: string): Promise<unknown>;
  keep(of: string, words: unknown): Promise<void>;
  drop(of: string): Promise<void>;
}

const prefix = "peygir.unsent.";
const day = 86_400_000;

/** Milliseconds after which unsent text is deleted. */
const longest = 30 * day;

/** @param now returns the current time in milliseconds */
export function openUnsent(seal: Seal, shelf: Shelf, now: () => number): Unsent {
  sweep(shelf, now());
  const nameOf = async (of: string): Promise<string> => prefix + (await seal.name(of));
  const inTurn = queue();
  return {
    read: (of) =>
      inTurn(async () => {
        const name = await nameOf(of);
        const { sealed } = parsed(shelf.getItem(name));
        const words = sealed === undefined ? undefined : await seal.open(name, sealed);
        return words === undefined ? undefined : JSON.parse(words);
      }),
    keep: (of, words) =>
      inTurn(async () => {
        const name = await nameOf(of);
        const sealed = await seal.close(name, JSON.stringify(words));
        shelf.setItem(name, JSON.stringify({ at: now(), sealed }));
      }),
    drop: (of) => inTurn(async () => shelf.removeItem(await nameOf(of))),
  };
}

/**
 * Runs the storage operations one after another. Encrypting is slower than deleting, so a sent text could otherwise be
 * stored again.
 */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Deletes texts that are too old or damaged, of any user: the names do not tell whose texts they are. */
function sweep(shelf: Shelf, now: number): void {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? "");
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const { at = 0 } = parsed(shelf.getItem(name));
    if (now - at > longest) shelf.removeItem(name);
  }
}

function parsed(text: string | null): { readonly at?: number; readonly sealed?: string } {
  try {
    const { at, sealed } = JSON.parse(text ?? "{}") as Record<string, unknown>;
    return typeof at === "number" && typeof sealed === "string" ? { at, sealed } : {};
  } catch {
    return {};
  }
}
