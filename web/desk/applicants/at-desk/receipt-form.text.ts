import { words } from "../../../design/words.ts";

export const receiptWords = words(
  {
    receipt: "رسید تازه",
    hint: "رمز رسید پیشین دیگر کار نمی‌کند.",
    withPin: "رسید با رمز",
    hintMobile:
      "رسید تازه رمز ندارد؛ برای رسید با رمز، تلفن متقاضی باید همراهش باشد. رمز رسید پیشین دیگر کار نمی‌کند.",
    lead: "رمزی به تلفن همراهی فرستاده می‌شود که از قبل ثبت شده است. متقاضی آن را برای شما می‌خواند. اگر تلفن همراهش با او نیست، رسید بدون رمز چاپ کنید و پاسخ را برای او بخوانید.",
    send: "فرستادن رمز به تلفن متقاضی",
    sent: "رمز فرستاده شد. از متقاضی بخواهید آن را بخواند.",
    again: "فرستادن دوباره",
    code: "رمزی که متقاضی می‌خواند",
    codeHint: "۶ یا ۱۶ رقم، از پیامک «رمز چاپ رسید».",
    print: "چاپ رسید با رمز",
  },
  {
    receipt: "A new receipt",
    hint: "The PIN of the receipt before opens nothing any more.",
    withPin: "Receipt with a PIN",
    hintMobile:
      "A new receipt has no PIN; for one with a PIN the applicant needs their phone. The PIN of the receipt before opens nothing any more.",
    lead: "A code is sent to the mobile that was on record before. The applicant reads it to you. Without the phone at hand, print a receipt without a PIN and read the answer out.",
    send: "Send the code to the applicant's phone",
    sent: "The code was sent. Ask the applicant to read it out.",
    again: "Send again",
    code: "The code that the applicant reads out",
    codeHint: "6 or 16 digits, from the SMS about the receipt.",
    print: "Print the receipt with a PIN",
  },
);
