import { words } from "../../design/words.ts";

/** What each notice to an applicant tells, in a few words (N1). */
export const noticeNames = words(
  {
    registered: "ثبت درخواست",
    question: "پرسش از متقاضی",
    answered: "پاسخ آماده است",
    extended: "تمدید مهلت",
    remedied: "اقدام شد",
    "your-opinion": "نظر شما",
    "group-withdrawn": "انصراف نماینده گروه",
    "choose-time": "انتخاب زمان ملاقات",
    "meeting-booked": "زمان ملاقات",
    "meeting-reminder": "یادآوری ملاقات",
    "meeting-cancelled": "لغو ملاقات",
    "meeting-deputy": "جانشین در ملاقات",
    "meeting-decided": "نتیجه درخواست ملاقات",
    "one-time-code": "رمز یک‌بارمصرف",
    "receipt-code": "رمز چاپ رسید",
  },
  {
    registered: "Registration",
    question: "Question to the applicant",
    answered: "Answer ready",
    extended: "Deadline extended",
    remedied: "Remedied",
    "your-opinion": "Your opinion",
    "group-withdrawn": "Withdrawn by the representative",
    "choose-time": "Times for a meeting",
    "meeting-booked": "Time of a meeting",
    "meeting-reminder": "Reminder of a meeting",
    "meeting-cancelled": "Meeting cancelled",
    "meeting-deputy": "Deputy at a meeting",
    "meeting-decided": "Decision on a meeting",
    "one-time-code": "One-time code",
    "receipt-code": "Code for a receipt",
  },
);
