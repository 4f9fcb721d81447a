import { words } from "../../../design/words.ts";

/** The texts of the list of what clerks did in an applicant's name, on a receipt, an answer or a letter (C6). */
export const actsWords = words(
  {
    sinceReceipt: "آنچه پس از رسید پیشین به نام شما انجام شده است",
    sinceLetter: "آنچه کارکنان میز خدمت به نام شما انجام داده‌اند",
    hint: "اگر یکی از این‌ها به خواست شما نبوده است، به میز خدمت یا بازرسی خبر دهید.",
  },
  {
    sinceReceipt: "Acts in your name since the previous receipt",
    sinceLetter: "Acts of the service desk in your name",
    hint: "If you did not ask for any of these, tell the service desk or inspection.",
  },
);
