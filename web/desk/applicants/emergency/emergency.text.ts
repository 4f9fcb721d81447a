import { words } from "../../../design/words.ts";

/** An emergency that somebody calls 128 about (S3). */
export const emergencyWords = words(
  {
    title: "فوریت اداری، تلفن ۱۲۸",
    lead: "فقط واحد بازرسی آن را می‌خواند. کسی که نام برده شود در رسیدگی نقشی ندارد.",
    none: "این سازمان فوریت اداری ندارد.",
    what: "چه مشکلی دارد؟",
    reason: "مشکل",
    room: "اتاق یا باجه",
    description: "شرح، به زبان متقاضی",
    caller: "تماس‌گیرنده",
    submit: "ثبت فوریت",
    done: {
      title: "ثبت شد؛ برای متقاضی بخوانید",
      until: (hour: string) => `نتیجه تا ${hour}`,
      code: "کد رهگیری",
      sms: "کد با پیامک هم می‌رسد.",
      call: "تلفن همراه ندارد؛ نتیجه را تلفنی به او می‌گوییم.",
      next: "تماس بعدی",
    },
  },
  {
    title: "Emergency, phone 128",
    lead: "Only inspection reads it. Whoever is named has no hand in handling it.",
    none: "This organisation has no administrative emergencies.",
    what: "What is the problem?",
    reason: "Problem",
    room: "Room or counter",
    description: "Description, in the caller's words",
    caller: "Caller",
    submit: "Register the emergency",
    done: {
      title: "Registered; read this to the caller",
      until: (hour: string) => `Result by ${hour}`,
      code: "Tracking code",
      sms: "The code comes by SMS, too.",
      call: "They have no mobile: they are called with the result.",
      next: "The next call",
    },
  },
);
