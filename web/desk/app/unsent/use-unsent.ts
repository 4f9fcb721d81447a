import { useCallback, useEffect, useRef, useState } from "react";
import { contextOf } from "../context-of.ts";
import type { Unsent } from "./unsent.ts";

const [UnsentProvider, useKept] = contextOf<Unsent>("UnsentProvider");

export { UnsentProvider };

/** Milliseconds after the last letter. */
const pause = 300;

export interface UnsentWords<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Changes some fields. */
  readonly put: (change: Partial<T>) => void;
  /** The same as props of a field: `<TextArea {...kept.field} />`. */
  readonly field: { readonly value: T; readonly onChange: (value: T) => void };
  /** Restored from storage: after a reload, another sign-in, or another user's turn at this PC. */
  readonly restored: boolean;
  /** `false` until storage is read: a field shown earlier could change under the user's typing. */
  readonly ready: boolean;
  /** Back to `empty`, after sending or discarding. */
  readonly forget: () => void;
}

/**
 * State that survives the page until sent: `useUnsent("answer:407155289363", { outcome: "", answers: [] })`.
 * @param of names the form and its subject; the user is implied
 * @param empty the value when nothing is stored, and the shape that stored text must have
 */
export function useUnsent<T>(of: string, empty: T): UnsentWords<T> {
  const unsent = useKept();
  const [state, setState] = useState({ value: empty, restored: false, ready: false });
  const start = useRef(empty);
  const last = useRef<{ readonly words: T; timer: ReturnType<typeof setTimeout> | undefined }>(undefined);

  const save = useCallback(() => {
    const waiting = last.current;
    if (waiting?.timer === undefined) return;
    clearTimeout(waiting.timer);
    waiting.timer = undefined;
    void unsent.keep(of, waiting.words).catch(() => undefined);
  }, [unsent, of]);

  useEffect(() => {
    let here = true;
    void unsent.read(of).then((kept) => {
      if (!here) return;
      const words = sameShape(kept, start.current) ? kept : undefined;
      setState({ value: words ?? start.current, restored: words !== undefined, ready: true });
    });
    window.addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", save);
    return () => {
      here = false;
      save();
      window.removeEventListener("pagehide", save);
      document.removeEventListener("visibilitychange", save);
    };
  }, [unsent, of, save]);

  const set = (value: T) => {
    setState(({ restored }) => ({ value, restored, ready: true }));
    clearTimeout(last.current?.timer);
    last.current = { words: value, timer: setTimeout(save, pause) };
  };
  const forget = () => {
    clearTimeout(last.current?.timer);
    last.current = undefined;
    setState({ value: start.current, restored: false, ready: true });
    void unsent.drop(of);
  };
  const put = (change: Partial<T>) => set({ ...state.value, ...change });
  return { ...state, set, put, field: { value: state.value, onChange: set }, forget };
}

/** Text stored by an older release may have other fields; it is then dropped. */
function sameShape<T>(kept: unknown, empty: T): kept is T {
  if (kept === undefined || Array.isArray(kept) !== Array.isArray(empty)) return false;
  if (typeof kept !== typeof empty || typeof kept !== "object" || kept === null)
    return typeof kept === typeof empty;
  return Object.keys(empty as object).every((name) => Object.hasOwn(kept, name));
}
