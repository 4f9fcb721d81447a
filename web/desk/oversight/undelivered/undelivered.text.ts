import { words } from "../../../design/words.ts";

/** What the desk says of messages that did not arrive (N3); what became of one is said as in its case. */
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
      "SMS and e-mail that did not arrive, or of which nobody knows, of the cases that you may see; the newest first. What did not arrive is also in the call list, for somebody to tell.",
    narrow: "Narrow the list",
    state: "What became of it",
    any: "All",
    states: {
      "not-delivered": "Did not arrive",
      failed: "Not taken",
      unknown: "Not known whether it arrived",
    },
    day: "Day",
    show: "Show that day",
    wrongDay: "Write the day like 2026-11-24.",
    widen: "All days",
    empty: "No message failed to arrive",
    emptyBody: "What a provider does not take, or does not bring to the phone, comes here.",
    columns: {
      case: "Case",
      message: "Message",
      state: "What became of it",
      by: "Carried by",
      at: "When",
      tell: "Tell",
    },
    tell: "Tell them",
    tellOf: (code: string) => `Tell the applicant of ${code}`,
    more: "Earlier messages",
    callList: "Call list",
    caption: "Messages not delivered, the newest first",
    nothingHere: "None of your cases is in this part of the list; look further back.",
  },
);
