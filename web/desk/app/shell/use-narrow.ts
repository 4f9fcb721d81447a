import { useSyncExternalStore } from "react";

/** The media query for the width of a phone, the same as in `ui/shell.css`. */
const narrow = () => matchMedia("(max-width: 47.99rem)");

function onChange(tell: () => void): () => void {
  const query = narrow();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Whether the screen is as narrow as a phone's. The top bar then shows less, so that the bar needs no third row. */
export const useNarrow = (): boolean => useSyncExternalStore(onChange, () => narrow().matches);
