import { words } from "../../../../design/words.ts";

/** What becomes of the dates of open cases when the calendar changes (D3). */
export const recountWords = words(
  {
    waiting: (version: string) =>
      `مهلت پرونده‌های باز هنوز با تقویم نسخه ${version} شمرده نشده است؛ شمارش معمولاً تا یک دقیقه دیگر آغاز می‌شود.`,
    earlier: (version: string) => `شمارش پیشین، با تقویم نسخه ${version}، هنوز تمام نشده است.`,
    running: (version: string) => `مهلت پرونده‌های باز با تقویم نسخه ${version} دوباره شمرده می‌شود.`,
    finished: (version: string) =>
      `مهلت پرونده‌های باز با تقویم نسخه ${version} شمرده شده است؛ اگر مهلت پرونده‌ای جابه‌جا شده باشد، دلیل در «مهلت‌ها»ی همان پرونده آمده است.`,
    end: "پایان شمارش: ",
    same: "تقویم نسخه در حال اجرا همان است.",
  },
  {
    waiting: (version: string) =>
      `The dates of open cases are not counted by the calendar of version ${version} yet; it usually begins within a minute.`,
    earlier: (version: string) =>
      `An earlier count, by the calendar of version ${version}, is still going on.`,
    running: (version: string) =>
      `The dates of open cases are being counted again by the calendar of version ${version}.`,
    finished: (version: string) =>
      `The dates of open cases are counted by the calendar of version ${version}. A case in which a date moved says why under “Deadlines”.`,
    end: "Finished: ",
    same: "The calendar in force is still that one.",
  },
);
