import { words } from "../../design/words.ts";

/** What every form of several pages says. */
export const steppedWords = words(
  {
    progress: (at: string, of: string) => `گام ${at} از ${of}`,
    next: "ادامه",
    back: "گام قبل",
  },
  {
    progress: (at: string, of: string) => `Step ${at} of ${of}`,
    next: "Continue",
    back: "Previous step",
  },
);
