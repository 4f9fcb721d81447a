import { useDesk, useMayI } from "./desk.tsx";
import { looksAfterClerks, type Section, sections } from "./sections.ts";

/** The sections that this user may open, in the order of the top bar. */
export function useSections(): readonly Section[] {
  const mayI = useMayI();
  const desk = useDesk();
  return sections
    .filter(({ action, unless }) => mayI(action) && !(unless && mayI(unless)))
    .filter(({ looksAfter }) => looksAfter === undefined || looksAfterClerks(desk));
}
