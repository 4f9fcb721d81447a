import { type RefObject, useEffect, useRef } from "react";

/** Focuses a heading when its part of the screen appears. */
export function useArrival<Part extends HTMLElement>(): RefObject<Part | null> {
  const here = useRef<Part>(null);
  useEffect(() => here.current?.focus(), []);
  return here;
}
