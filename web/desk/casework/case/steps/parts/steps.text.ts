import { words } from "../../../../../design/words.ts";

/** The texts that several steps of a case share. Texts of one step are in the step's own file. */
export const stepWords = words(
  {
    label: "کارهای شما",
    reason: "دلیل",
    keys: {
      title: "میان‌برهای صفحه‌کلید",
      open: "میان‌برها",
      send: "فرستادن فرم هنگام نوشتن متن",
      find: "رفتن به پرونده‌ای دیگر با کد رهگیری",
      letters: "میان‌برهای تک‌حرفی روشن باشد",
    },
  },
  {
    label: "Your steps",
    reason: "Reason",
    keys: {
      title: "Keyboard shortcuts",
      open: "Shortcuts",
      send: "Send the form while typing",
      find: "Go to another case by its tracking code",
      letters: "Use single-letter shortcuts",
    },
  },
);
