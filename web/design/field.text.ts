import { words } from "./words.ts";

export const fieldWords = words(
  {
    error: "خطا: ",
    optional: "(اختیاری)",
    summary: "این موارد را اصلاح کنید",
    notDone: "انجام نشد",
    checkDigit: "یک رقم این کد اشتباه نوشته شده یا جابه‌جا شده است. آن را با رسید یا پیامک مقایسه کنید.",
  },
  {
    error: "Error: ",
    optional: "(optional)",
    summary: "Please correct this",
    notDone: "This was not done",
    checkDigit: "A digit of this code is wrong or swapped. Compare it with the receipt or the SMS.",
  },
);
