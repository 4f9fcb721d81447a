import { words } from "../design/words.ts";

/** The default texts of the organisation's pages, true of every installation. */
export const organisationPageWords = words(
  {
    about: (name: string) => [
      `در این سامانه درخواست، شکایت، پیشنهاد یا مطالبه خود از ${name} را ثبت می‌کنید و تا پاسخ پیگیری می‌کنید. حساب کاربری لازم نیست.`,
      "هر درخواست کد رهگیری می‌گیرد و به واحد رسیدگی‌کننده ارجاع می‌شود. آخرین روز پاسخ را از همان ابتدا می‌بینید و اگر عوض شود، دلیل آن هم نوشته می‌شود.",
      "واحد یا شخصی که از او شکایت می‌کنید به شکایت شما رسیدگی نمی‌کند. اگر پاسخ را نپذیرید، اعتراض شما را شخص دیگری بررسی می‌کند.",
    ],
    contact: () => [
      "اگر درباره درخواستی تماس می‌گیرید یا حضوری می‌آیید، کد رهگیری را همراه داشته باشید.",
      "اگر اینترنت یا تلفن همراه ندارید، به میز خدمت بیایید. کارشناس میز خدمت درخواست شما را ثبت می‌کند و رسید چاپی می‌دهد.",
    ],
    privacy: () => [
      "نام، مدرک هویت، شماره تلفن و نوشته شما را فقط برای رسیدگی به همین درخواست و خبر دادن به شما می‌گیریم.",
      "این اطلاعات رمزنگاری‌شده نگه داشته می‌شود. فقط کارکنانی که به درخواست شما رسیدگی می‌کنند آن را می‌بینند و هر بار که کسی مشخصات شما را ببیند، نامش ثبت می‌شود.",
      "کد رهگیری به‌تنهایی چیزی را نشان نمی‌دهد. برای خواندن پاسخ، رمز یک‌بارمصرفی لازم است که به تلفن همراه خود شما می‌رسد.",
      "این صفحه‌ها از سایت دیگری چیزی نمی‌گیرند و کسی را ردیابی نمی‌کنند. کوکی‌ها فقط برای زبان، فرم‌ها و ورود شماست.",
      "می‌توانید بخواهید اطلاعات شما پاک شود. برای این کار با نشانی یا تلفن پایین صفحه تماس بگیرید.",
    ],
    accessibility: () => [
      "کوشیده‌ایم همه بتوانند از این صفحه‌ها استفاده کنند: با صفحه‌کلید، با صفحه‌خوان، با نوشته دو برابر، با گوشی قدیمی و اینترنت کند، و بدون جاوااسکریپت.",
      "معیار ما رهنمودهای دسترس‌پذیری محتوای وب، ویرایش ۲٫۲، سطح میانی است. آن را با آزمون‌های خودکار می‌سنجیم؛ هنوز گواهی مستقلی ندارد و کاربران نابینا آن را نیازموده‌اند.",
      "اگر صفحه‌ای برای شما کار نکرد، با نشانی یا تلفن پایین صفحه خبر دهید. همان کار را تلفنی یا حضوری برای شما انجام می‌دهیم.",
    ],
    phone: "تلفن",
    address: "نشانی",
  },
  {
    about: (name: string) => [
      `Here you register a request, complaint, suggestion or demand with ${name}, and follow it to the answer. You need no account.`,
      "Each request gets a tracking code and is referred to the unit that handles it. You see the last day for the answer from the beginning, and if it changes, why.",
      "A unit or person that you complain of does not handle your complaint. If you do not accept the answer, another person looks at your objection.",
    ],
    contact: () => [
      "If you call or come about a request, have its tracking code with you.",
      "Without the internet or a mobile, come to the service desk. A clerk registers your request and gives you a printed receipt.",
    ],
    privacy: () => [
      "We take your name, identity document, phone number and words only to handle this request and to tell you about it.",
      "They are kept encrypted. Only the staff who handle your request see them, and each time a member of staff looks at who you are, their name is recorded.",
      "A tracking code alone shows nothing. To read the answer you need a one-time code that is sent to your own mobile.",
      "These pages load nothing from other sites and track nobody. Cookies are for your language, the forms and your session only.",
      "You can ask us to erase your data. Contact us at the address or phone number below.",
    ],
    accessibility: () => [
      "We have tried to make these pages usable for everybody: by keyboard, by screen reader, in twice the text size, on an old phone and a slow line, and without JavaScript.",
      "Our measure is the Web Content Accessibility Guidelines 2.2, level AA. We check it by automatic tests; it is not certified, and blind users have not tried it yet.",
      "If a page does not work for you, tell us at the address or phone number below. We do the same for you by phone or in person.",
    ],
    phone: "Phone",
    address: "Address",
  },
);
