import { words } from "../../../../design/words.ts";

/** The texts on the progress of recalculating open cases' deadlines after a change of the calendar (D3). */
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
      `The dates of open cases do not follow the calendar of version ${version} yet; recounting usually starts within a minute.`,
    earlier: (version: string) =>
      `An earlier recount, by the calendar of version ${version}, is still running.`,
    running: (version: string) =>
      `The dates of open cases are being recounted by the calendar of version ${version}.`,
    finished: (version: string) =>
      `The dates of open cases follow the calendar of version ${version}. Where a date moved, the case gives the reason under “Deadlines”.`,
    end: "Finished: ",
    same: "The same calendar is still in force.",
  },
);
