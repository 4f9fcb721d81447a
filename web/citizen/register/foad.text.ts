import { words } from "../../design/words.ts";

/**
 * The texts of the form for an administrative emergency (S3), short because the applicant fills it in on a phone at the
 * office.
 */
export const foadWords = words(
  {
    title: "فوریت اداری",
    reason: {
      question: "همین حالا چه مشکلی دارید؟",
      lead: "برای مشکلی که اکنون هنگام مراجعه پیش آمده است. فقط واحد بازرسی آن را می‌خواند و پیگیری می‌کند.",
    },
    where: {
      question: "کجا پیش آمد؟",
      lead: "واحد یا شخصی که نام ببرید در رسیدگی نقشی نخواهد داشت.",
      unit: "واحد",
      unitNone: "نمی‌دانم",
      person: "شخص",
      personHint: "نام و نام خانوادگی، هر قدر می‌دانید. اگر چند نفرند، نامشان را با «و» جدا کنید.",
      room: "اتاق یا باجه",
    },
    who: {
      question: "چه شد و چطور خبرتان کنیم؟",
      description: "شرح",
      descriptionHint: "اگر می‌خواهید، در یک یا دو جمله بنویسید.",
      mobileHint: "مانند ۰۹۱۲۳۴۵۶۷۸۹. نتیجه با همین شماره می‌رسد.",
      knownTo: "نام و نوشته شما",
      knows: {
        inspection: { label: "نام من به واحد گفته نشود", detail: "فقط بازرسی می‌خواند." },
        unit: { label: "نام من به واحد گفته شود", detail: "واحد هم نام و نوشته شما را می‌خواند." },
      },
    },
    until: (hour: string) => `نتیجه تا ${hour}`,
    send: "ثبت فوریت اداری",
    noName: "نام نوشته نشده",
  },
  {
    title: "Administrative emergency",
    reason: {
      question: "What is the problem right now?",
      lead: "For a problem that you have now, while at an office. Only inspection reads it and follows it up.",
    },
    where: {
      question: "Where did it happen?",
      lead: "A unit or person you name will have no hand in handling it.",
      unit: "Unit",
      unitNone: "I do not know",
      person: "Person",
      personHint: "The name, as far as you know it. Put “and” between several people.",
      room: "Room or counter",
    },
    who: {
      question: "What happened, and how do we tell you?",
      description: "Description",
      descriptionHint: "If you like, say it in a sentence or two.",
      mobileHint: "Such as 09123456789. We send the result to it.",
      knownTo: "Your name and your words",
      knows: {
        inspection: { label: "Do not tell the unit my name", detail: "Only inspection reads them." },
        unit: { label: "The unit may know my name", detail: "It reads your name and your words, too." },
      },
    },
    until: (hour: string) => `Result by ${hour}`,
    send: "Register the emergency",
    noName: "No name given",
  },
);
