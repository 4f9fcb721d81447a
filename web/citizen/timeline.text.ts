import { words } from "../design/words.ts";

/** The public timeline, in the words of the vocabulary. */
export const timelineWords = words(
  {
    heading: "مسیر درخواست",
    holder: "اکنون نزد",
    answeredBy: "پاسخ از",
    code: "کد رهگیری",
    entries: {
      registered: () => "ثبت شد",
      referred: (unit: string) => `به «${unit}» ارجاع شد`,
      "under-review": () => "در حال بررسی",
      answered: () => "پاسخ داده شد",
    },
    now: "وضعیت کنونی",
    waiting: "درخواست ثبت شده است و به‌زودی به واحد رسیدگی‌کننده می‌رسد.",
  },
  {
    heading: "The way of your request",
    holder: "Now with",
    answeredBy: "Answered by",
    code: "Tracking code",
    entries: {
      registered: () => "Registered",
      referred: (unit: string) => `Referred to “${unit}”`,
      "under-review": () => "Under review",
      answered: () => "Answered",
    },
    now: "Where it stands now",
    waiting: "It is registered and will soon reach the unit that handles it.",
  },
);
