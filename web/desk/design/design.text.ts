import { words } from "../../design/words.ts";

/** What the parts of the desk say by themselves. */
export const designWords = words(
  {
    product: "پیگیر",
    optional: "(اختیاری)",
    close: "بستن",
    summary: "این موارد را اصلاح کنید",
    notDone: "انجام نشد",
    again: "تلاش دوباره",
    incident: "شماره خطا برای پیگیری: ",
    loading: "در حال آماده شدن…",
    nothingFound: "چیزی پیدا نشد",
    choose: "انتخاب کنید",
    left: (count: string) => `${count} حرف دیگر جا هست`,
    over: (count: string) => `${count} حرف زیاد است`,
    stages: {
      waiting: "منتظر پذیرش",
      "in-hand": "در حال بررسی",
      "for-approval": "منتظر تأیید",
      answered: "پاسخ داده شد",
    },
    errorTitle: "خطا",
  },
  {
    product: "Peygir",
    optional: "(optional)",
    close: "Close",
    summary: "Please correct this",
    notDone: "This was not done",
    again: "Try again",
    incident: "Quote this number: ",
    loading: "Getting ready…",
    nothingFound: "Nothing found",
    choose: "Choose",
    left: (count: string) => `${count} characters left`,
    over: (count: string) => `${count} characters too many`,
    stages: {
      waiting: "Waiting to be accepted",
      "in-hand": "Under review",
      "for-approval": "Waiting for approval",
      answered: "Answered",
    },
    errorTitle: "Error",
  },
);
