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
    hint: "The PIN of the previous receipt stops working.",
    withPin: "Receipt with a PIN",
    hintMobile:
      "A new receipt has no PIN; for one with a PIN the applicant needs their phone. The PIN of the previous receipt stops working.",
    lead: "A code is sent to the mobile already on record, and the applicant reads it to you. If they do not have the phone with them, print a receipt without a PIN and read out the answer.",
    send: "Send the code to the applicant's phone",
    sent: "Code sent. Ask the applicant to read it out.",
    again: "Send again",
    code: "Code read out by the applicant",
    codeHint: "6 or 16 digits, from the SMS about the receipt.",
    print: "Print the receipt with a PIN",
  },
);
