import { words } from "../../../design/words.ts";

/** The texts of an emergency reported by telephone 128 (S3). */
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
    lead: "Only inspection reads it. The people named take no part in handling it.",
    none: "This organisation has no kind of request for administrative emergencies.",
    what: "What is the problem?",
    reason: "Problem",
    room: "Room or counter",
    description: "Description, in the caller's words",
    caller: "Caller",
    submit: "Register the emergency",
    done: {
      title: "Registered. Read this to the caller",
      until: (hour: string) => `Result by ${hour}`,
      code: "Tracking code",
      sms: "The code is also sent by SMS.",
      call: "The caller has no mobile: staff will call with the result.",
      next: "Next call",
    },
  },
);
