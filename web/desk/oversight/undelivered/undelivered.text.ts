import { words } from "../../../design/words.ts";

/** The texts of undelivered messages (N3). The texts of delivery states are those of a case's screen. */
export const undeliveredWords = words(
  {
    title: "پیام‌های نرسیده",
    about:
      "پیامک‌ها و ایمیل‌هایی که به متقاضی نرسید یا معلوم نیست رسیده باشد، از پرونده‌هایی که می‌توانید ببینید؛ تازه‌ترین نخست. آنچه نرسیده در فهرست تماس هم هست تا کسی آن را بگوید.",
    narrow: "محدود کردن فهرست",
    state: "وضعیت",
    any: "همه",
    states: {
      "not-delivered": "به گوشی نرسید",
      failed: "پذیرفته نشد",
      unknown: "معلوم نیست رسیده باشد",
    },
    day: "روز",
    show: "نمایش آن روز",
    wrongDay: "روز را مانند ۱۴۰۵/۰۹/۰۳ بنویسید.",
    widen: "همه روزها",
    empty: "پیام نرسیده‌ای نیست",
    emptyBody: "آنچه سرویس‌دهنده نپذیرد یا به گوشی نرساند اینجا می‌آید.",
    columns: { case: "پرونده", message: "پیام", state: "وضعیت", by: "سرویس‌دهنده", at: "زمان", tell: "گفتن" },
    tell: "گفتن خبر",
    tellOf: (code: string) => `گفتن خبر به متقاضی ${code}`,
    more: "پیام‌های قدیمی‌تر",
    callList: "فهرست تماس",
    caption: "پیام‌های نرسیده، تازه‌ترین نخست",
    nothingHere: "در این بخش از فهرست پیامی از پرونده‌های شما نبود؛ پیش‌تر از آن را ببینید.",
  },
  {
    title: "Messages not delivered",
    about:
      "SMS and e-mails of cases you may see that were not delivered or whose delivery is unknown, newest first. Undelivered ones are also in the call list, so that staff tell the applicant.",
    narrow: "Filter the list",
    state: "Delivery",
    any: "All",
    states: {
      "not-delivered": "Not delivered",
      failed: "Rejected by the provider",
      unknown: "Delivery unknown",
    },
    day: "Day",
    show: "Show that day",
    wrongDay: "Enter the day like 2026-11-24.",
    widen: "All days",
    empty: "No undelivered messages",
    emptyBody: "Messages that a provider rejects or cannot deliver are listed here.",
    columns: {
      case: "Case",
      message: "Message",
      state: "Delivery",
      by: "Provider",
      at: "When",
      tell: "Tell",
    },
    tell: "Tell the applicant",
    tellOf: (code: string) => `Tell the applicant of ${code}`,
    more: "Earlier messages",
    callList: "Call list",
    caption: "Messages not delivered, newest first",
    nothingHere: "This part of the list has none of your cases; see earlier messages.",
  },
);
