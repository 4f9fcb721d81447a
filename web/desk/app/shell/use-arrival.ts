import { type RefObject, useEffect, useRef } from "react";

/** Focuses a heading when the part of the screen that it heads appears. */
export function useArrival<Part extends HTMLElement>(): RefObject<Part | null> {
  const here = useRef<Part>(null);
  useEffect(() => here.current?.focus(), []);
  return here;
}
