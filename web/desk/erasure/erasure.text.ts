import { words } from "../../design/words.ts";

export const erasureWords = words(
  {
    title: "پاک کردن اطلاعات شخصی",
    about:
      "نام، نشانی و شماره‌های متقاضی و هر چه او نوشته یا درباره او نوشته شده، در همه درخواست‌هایش برای همیشه ناخوانا می‌شود. کد رهگیری، نوع، تاریخ‌ها و تصمیم‌ها می‌ماند. این کار بازگشت ندارد.",
    request: "کد رهگیری یکی از درخواست‌های متقاضی",
    requestHint: "۱۲ رقم",
    because: "چرا",
    reasons: {
      asked: "متقاضی خودش خواسته است",
      ordered: "مرجع قانونی دستور داده است",
      "kept-long-enough": "مهلت نگهداری گذشته است",
    },
    again: "برای تأیید، کد رهگیری را دوباره بنویسید",
    notSame: "با کد رهگیری بالا یکی نیست.",
    erase: "پاک کردن برای همیشه",
    done: "اطلاعات شخصی پاک شد",
    of: "درخواست‌ها",
    complete: "پاک شدن کامل می‌شود",
    completeAbout:
      "تا آن زمان جدول کلیدها را می‌توان از نسخه پشتیبان برگرداند؛ پس از آن هیچ نسخه‌ای خوانده نمی‌شود.",
    another: "پاک کردن اطلاعات متقاضی دیگر",
  },
  {
    title: "Erase personal data",
    about:
      "The applicant’s name, address and numbers, and all that they wrote or that was written of them, become unreadable for good, in all of their requests. Codes, kinds, dates and decisions stay. This cannot be undone.",
    request: "Tracking code of one of the applicant’s requests",
    requestHint: "12 digits",
    because: "Why",
    reasons: {
      asked: "The applicant asked for it",
      ordered: "An authority ordered it",
      "kept-long-enough": "The time to keep them is over",
    },
    again: "To confirm, enter the tracking code again",
    notSame: "This is not the tracking code above.",
    erase: "Erase for good",
    done: "Personal data are erased",
    of: "Requests",
    complete: "Erasure is complete",
    completeAbout:
      "Until then the table of keys can be put back from its recovery; after that no copy can be read.",
    another: "Erase another applicant",
  },
);
