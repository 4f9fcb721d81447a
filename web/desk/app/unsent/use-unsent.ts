import { useCallback, useEffect, useRef, useState } from "react";
import { contextOf } from "../context-of.ts";
import type { Unsent } from "./unsent.ts";

const [UnsentProvider, useKept] = contextOf<Unsent>("UnsentProvider");

export { UnsentProvider };

/** How many milliseconds after the last letter the text is stored. */
const pause = 300;

export interface UnsentWords<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Changes the given fields of the value. */
  readonly put: (change: Partial<T>) => void;
  /** Value and setter as props of a field: `<TextArea {...kept.field} />`. */
  readonly field: { readonly value: T; readonly onChange: (value: T) => void };
  /**
   * Whether the value comes from storage: after a reload, after signing in again, or after another user used this PC.
   */
  readonly restored: boolean;
  /** False until the storage was read. A field rendered before that could change while the user types. */
  readonly ready: boolean;
  /** Sets the value back to `empty` and deletes the stored text, after sending or discarding. */
  readonly forget: () => void;
}

/**
 * React state that this browser keeps, even after the page is closed, until the form is sent:
 * `useUnsent("answer:407155289363", { outcome: "", answers: [] })`.
 * @param of names the form and the case, meeting or applicant it is about; the user is added automatically
 * @param empty the value when nothing is stored; stored text must have the same shape
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

/**
 * Whether the stored text has the same fields as `empty`. Text stored by an older release may have other fields; such
 * text is dropped.
 */
function sameShape<T>(kept: unknown, empty: T): kept is T {
  if (kept === undefined || Array.isArray(kept) !== Array.isArray(empty)) return false;
  if (typeof kept !== typeof empty || typeof kept !== "object" || kept === null)
    return typeof kept === typeof empty;
  return Object.keys(empty as object).every((name) => Object.hasOwn(kept, name));
}
