import { useSyncExternalStore } from "react";

/** As `design/shell.css` has it. */
const narrow = () => matchMedia("(max-width: 47.99rem)");

function onChange(tell: () => void): () => void {
  const query = narrow();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Whether the screen is narrow, as on a phone, so that the bar keeps to two rows. */
export const useNarrow = (): boolean => useSyncExternalStore(onChange, () => narrow().matches);
