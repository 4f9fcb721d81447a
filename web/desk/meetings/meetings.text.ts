import { words } from "../../design/words.ts";

export const meetingsWords = words(
  {
    title: "ملاقات‌ها",
    parts: "بخش‌های ملاقات",
    part: { waiting: "بررسی و تعیین زمان", session: "ملاقات‌های روز", days: "روزهای ملاقات مردمی" },
    official: "ملاقات با",
    nobody: "مسئولی برای ملاقات تعیین نشده است",
    nobodyBody: "مدیر هر واحد در بخش «سازمان» تعیین می‌شود.",
  },
  {
    title: "Meetings",
    parts: "Sections of the meetings",
    part: { waiting: "Decisions and times", session: "Meetings of the day", days: "Public meeting days" },
    official: "Meetings with",
    nobody: "No officials to meet",
    nobodyBody: "An administrator sets the head of each unit under “Organisation”.",
  },
);
