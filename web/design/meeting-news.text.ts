import { words } from "./words.ts";

/** The texts of a meeting's timeline. `at` is the day and hour of the meeting; `until` is the last day to react. */
export const meetingNewsWords = words(
  {
    asked: () => "درخواست ملاقات در حال بررسی است",
    approved: () => "با ملاقات موافقت شد؛ در فهرست انتظار",
    "sent-on": () => "ملاقات با مسئول دیگری پیشنهاد شد و در حال بررسی است",
    refused: () => "با ملاقات موافقت نشد",
    "in-writing": () => "به‌جای ملاقات، پاسخ کتبی داده می‌شود",
    offered: (_at: string, until = "") =>
      `با ملاقات موافقت شد؛ ${until === "" ? "" : `تا ${until} `}یکی از زمان‌ها را انتخاب کنید`,
    "offer-expired": () => "زمانی برای ملاقات انتخاب نشد؛ در فهرست انتظار",
    booked: (at: string) => `زمان ملاقات تعیین شد: ${at}`,
    moved: (at: string) => `زمان ملاقات تغییر کرد: ${at}`,
    cancelled: (at: string) => `ملاقات ${at} را لغو کردید؛ در فهرست انتظار`,
    "cancelled-by-organisation": (at: string) => `ملاقات ${at} از طرف سازمان لغو شد؛ اولویت با شماست`,
    withdrawn: () => "از ملاقات انصراف دادید",
    deputy: () => "جانشین مسئول در ملاقات حاضر می‌شود",
    "deputy-declined": () => "جانشین را نپذیرفتید؛ ملاقات در فهرست انتظار و اولویت با شماست",
    arrived: () => "حضور شما برای ملاقات ثبت شد",
    called: () => "نوبت ملاقات شماست",
    begun: () => "در حال ملاقات",
    held: () => "ملاقات برگزار شد",
    absent: (at: string) => `در ملاقات ${at} حاضر نشدید`,
    "official-absent": (at: string) => `در ملاقات ${at} مسئول حاضر نشد؛ اولویت با شماست`,
    minuted: () => "صورت‌جلسه ملاقات نهایی شد",
  },
  {
    asked: () => "The meeting you asked for is under review",
    approved: () => "The meeting is approved; on the waiting list",
    "sent-on": () => "A meeting with another official is proposed, and under review",
    refused: () => "The meeting was not agreed to",
    "in-writing": () => "You get an answer in writing instead of a meeting",
    offered: (_at: string, until = "") =>
      `The meeting is approved; choose one of the times${until === "" ? "" : ` until ${until}`}`,
    "offer-expired": () => "No time was chosen for the meeting; on the waiting list",
    booked: (at: string) => `The time of the meeting is settled: ${at}`,
    moved: (at: string) => `The time of the meeting has changed: ${at}`,
    cancelled: (at: string) => `You cancelled the meeting of ${at}; on the waiting list`,
    "cancelled-by-organisation": (at: string) =>
      `The meeting of ${at} was cancelled by the organisation; you come first next time`,
    withdrawn: () => "You withdrew the meeting",
    deputy: () => "A deputy replaces the official at the meeting",
    "deputy-declined": () => "You declined the deputy; on the waiting list, and you come first",
    arrived: () => "Your arrival for the meeting is registered",
    called: () => "It is your turn to meet",
    begun: () => "The meeting is under way",
    held: () => "The meeting was held",
    absent: (at: string) => `You did not come to the meeting of ${at}`,
    "official-absent": (at: string) =>
      `The official did not come to the meeting of ${at}; you come first next time`,
    minuted: () => "The minutes of the meeting are final",
  },
);

/**
 * The reason for a cancellation when the office is closed on that day, rather than the official being unavailable (D3).
 */
export const whyCancelled = words(
  { holiday: (cancelled: string) => `چون آن روز تعطیل یا دورکاری اعلام شد، ${cancelled}` },
  { holiday: (cancelled: string) => `${cancelled} (that day became a holiday or a day of work from home)` },
);
