import { words } from "../../../design/words.ts";

/** What becomes of the dates of open cases when the calendar changes (D3). */
export const recountWords = words(
  {
    waiting: (version: string) =>
      `مهلت پرونده‌های باز هنوز با تقویم نسخه ${version} شمرده نشده است؛ شمارش معمولاً تا یک دقیقه دیگر آغاز می‌شود.`,
    earlier: (version: string) => `شمارش پیشین، با تقویم نسخه ${version}، هنوز تمام نشده است.`,
    running: (version: string) => `مهلت پرونده‌های باز با تقویم نسخه ${version} دوباره شمرده می‌شود.`,
    finished: (version: string) => `مهلت پرونده‌های باز با تقویم نسخه ${version} شمرده شده است.`,
    soFar: (looked: string, moved: string) =>
      `تا اینجا ${looked} پرونده بررسی و مهلت ${moved} پرونده جابه‌جا شده است.`,
    moved: (looked: string, moved: string) =>
      `${looked} پرونده باز بررسی شد و مهلت ${moved} پرونده جابه‌جا شد؛ دلیل در «مهلت‌ها»ی هر پرونده آمده است.`,
    noneMoved: (looked: string) => `${looked} پرونده باز بررسی شد و لازم نبود مهلت هیچ‌کدام جابه‌جا شود.`,
    noneOpen: "پرونده بازی نبود که مهلتش شمرده شود.",
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
      `The dates of open cases are counted by the calendar of version ${version}.`,
    soFar: (looked: string, moved: string) =>
      `So far ${looked} ${looked === "1" ? "case was" : "cases were"} looked at; in ${moved} a date moved.`,
    moved: (looked: string, moved: string) =>
      `${looked} open ${looked === "1" ? "case was" : "cases were"} looked at; in ${moved} a date moved. Each case says why under “Deadlines”.`,
    noneMoved: (looked: string) =>
      `${looked} open ${looked === "1" ? "case was" : "cases were"} looked at; no date had to be moved.`,
    noneOpen: "There was no open case with a date to count.",
    end: "Finished: ",
    same: "The calendar in force is still that one.",
  },
);
