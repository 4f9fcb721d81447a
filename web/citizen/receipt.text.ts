import { words } from "../design/words.ts";

export const receiptWords = words(
  {
    title: "رسید ثبت",
    heading: "درخواست شما ثبت شد",
    code: "کد رهگیری",
    keep: "این کد را نگه دارید. برای پیگیری، کد و شماره تلفن همراهی که نوشتید لازم است.",
    registered: "زمان ثبت",
    organisation: "نزد",
    next: "از این پس",
    steps: {
      sms: "همین کد را برای شما پیامک می‌کنیم.",
      email: "همین کد را برای شما ایمیل می‌کنیم.",
      referred: "درخواست به واحد رسیدگی‌کننده ارجاع می‌شود. نام آن را در صفحه پیگیری می‌بینید.",
      hidden: "نام و متن شما را فقط بازرسی می‌خواند. اگر خواستید واحد هم بداند، در صفحه درخواست رضایت بدهید.",
      answered: "وقتی پاسخ آماده شد خبر می‌دهیم و با رمز یک‌بارمصرف آن را می‌خوانید.",
    },
    track: "پیگیری",
    print: "چاپ رسید",
    copy: "کپی کد",
    copied: "کپی شد",
  },
  {
    title: "Receipt",
    heading: "Your request is registered",
    code: "Tracking code",
    keep: "Keep this code. To follow up you need it and the mobile number you gave.",
    registered: "Registered",
    organisation: "With",
    next: "From here on",
    steps: {
      sms: "We send you this code by SMS.",
      email: "We send you this code by e-mail.",
      referred: "Your request is referred to the unit that handles it. You see its name when you track.",
      hidden:
        "Only inspection reads your name and words. If the unit shall know, too, consent on the request’s page.",
      answered: "When the answer is ready we tell you, and you read it with a one-time code.",
    },
    track: "Track",
    print: "Print the receipt",
    copy: "Copy the code",
    copied: "Copied",
  },
);
