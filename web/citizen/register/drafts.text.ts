import { words } from "../../design/words.ts";

/** The texts of the pages about unfinished and sent forms. */
export const draftWords = words(
  {
    title: "ادامه ثبت نیمه‌کاره",
    lead: "پاسخ‌هایی که داده‌اید تا دو ساعت در همین مرورگر می‌ماند.",
    since: (at: string) => `آخرین پاسخ: ${at}`,
    goOn: "ادامه",
    clear: "پاک کردن پاسخ‌ها",
    cleared: "پاسخ‌ها پاک شد",
    clearedLead: "از آنچه نوشته بودید چیزی در این مرورگر نماند.",
    of: {
      "/register": { begin: "ثبت درخواست", another: "ثبت درخواستی دیگر" },
      "/foad": { begin: "ثبت فوریت اداری", another: "ثبت فوریتی دیگر" },
    },
    sent: {
      request: "این درخواست ثبت شده است",
      report: "این گزارش پذیرفته شده است",
    },
    sentLead: "لازم نیست دوباره بفرستید.",
    receipt: "دیدن رسید",
    accepted: "دیدن تأیید",
    track: "پیگیری",
  },
  {
    title: "Continue an unfinished registration",
    lead: "The answers that you gave stay in this browser for two hours.",
    since: (at: string) => `Last answer: ${at}`,
    goOn: "Continue",
    clear: "Clear my answers",
    cleared: "Your answers are cleared",
    clearedLead: "Nothing that you typed is left in this browser.",
    of: {
      "/register": { begin: "Register a request", another: "Register another request" },
      "/foad": { begin: "Register an emergency", another: "Register another emergency" },
    },
    sent: {
      request: "This request is registered",
      report: "This report was accepted",
    },
    sentLead: "There is no need to send it again.",
    receipt: "Show the receipt",
    accepted: "Show the confirmation",
    track: "Track",
  },
);
