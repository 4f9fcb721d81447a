import { words } from "../../../design/words.ts";

export const dayWords = words(
  {
    hint: "مانند ۱۴۰۵/۰۹/۳۰",
    open: "باز کردن تقویم",
    calendar: (label: string) => `تقویم: ${label}`,
    todayIs: (day: string) => `امروز: ${day}`,
    off: (day: string) => `${day}: تعطیل`,
    holiday: (day: string, name: string) => `${day}: تعطیل، ${name}`,
    help: "با کلیدهای جهت‌نما روز، و با Page Up و Page Down ماه عوض می‌شود.",
  },
  {
    hint: "Like 2026-12-21",
    open: "Open the calendar",
    calendar: (label: string) => `Calendar: ${label}`,
    todayIs: (day: string) => `Today: ${day}`,
    off: (day: string) => `${day}: not a working day`,
    holiday: (day: string, name: string) => `${day}: not a working day, ${name}`,
    help: "Arrow keys change the day, Page Up and Page Down the month.",
  },
);
