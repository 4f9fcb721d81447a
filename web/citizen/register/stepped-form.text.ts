import { words } from "../../design/words.ts";

/** The texts that all forms of several pages share. */
export const steppedWords = words(
  {
    progress: (at: string, of: string) => `گام ${at} از ${of}`,
    next: "ادامه",
    back: "گام قبل",
    clear: "پاک کردن پاسخ‌ها",
  },
  {
    progress: (at: string, of: string) => `Step ${at} of ${of}`,
    next: "Continue",
    back: "Previous step",
    clear: "Clear my answers",
  },
);
