import { words } from "../design/words.ts";

/** One sentence about each public page, by its path; search engines show it under the title. */
export const descriptionWords = words<Readonly<Record<string, string>>>(
  {
    "/": "درخواست، شکایت یا پیشنهاد خود را بی حساب کاربری ثبت کنید، ببینید نزد کدام واحد است و پاسخ را همین‌جا بخوانید.",
    "/register": "ثبت درخواست، شکایت، پیشنهاد یا مطالبه در چند گام کوتاه، بدون حساب کاربری و گذرواژه.",
    "/foad": "ثبت فوریت اداری: مشکلی که همین حالا هنگام مراجعه دارید و فقط به بازرسی می‌رسد.",
    "/track": "با کد رهگیری و شماره تلفن همراه ببینید درخواست شما نزد کدام واحد است و تا کی پاسخ می‌گیرد.",
    "/track/pin": "با کد رهگیری و رمز رسید کاغذی ببینید درخواست شما به کجا رسیده است.",
    "/my": "همه درخواست‌هایی را که با مدرک هویت و شماره تلفن همراه خود ثبت کرده‌اید یک‌جا ببینید.",
    "/join": "با کد رهگیری به درخواست گروهی بپیوندید و نتیجه آن را بشنوید.",
    "/meetings": "روزهای ملاقات مردمی با مسئولان و نوبت‌های خالی آن.",
    "/figures": "آمار ماهانه درخواست‌ها: چند درخواست رسیده، چند پاسخ داده شده و چند روز طول کشیده است.",
    "/commitments":
      "قول‌هایی که سازمان در پاسخ‌ها و ملاقات‌ها داده و منتشر کرده است: واحد، آخرین روز، و اینکه انجام شد یا نه.",
    "/history": "تاریخچه‌ای که هر کس می‌تواند درستی آن را بیازماید، با ریشه‌ای که هر روز منتشر می‌شود.",
    "/verify": "درستی مدرک یا گواهی یک درخواست را با تاریخچه منتشرشده بسنجید.",
    "/help/code": "کد رهگیری کجاست، کدام رقم‌ها شبیه هم‌اند، و اگر گم شد چه کنید.",
    "/about": "درباره سازمان و سامانه پیگیر: چه چیزی را می‌توان ثبت کرد و چه کسی پاسخ می‌دهد.",
    "/contact": "نشانی و تلفن سازمان و راه‌های ثبت و پیگیری بدون اینترنت.",
    "/privacy": "چه اطلاعاتی از شما می‌گیریم، چه کسی آن را می‌بیند و تا کی نگه می‌داریم.",
    "/accessibility": "این صفحه‌ها برای چه کسانی و چگونه قابل استفاده است، و اگر نبود چه کنید.",
  },
  {
    "/": "Register a request, complaint or suggestion without an account, see which unit has it, and read the answer here.",
    "/register":
      "Register a request, complaint, suggestion or demand in a few short steps, without an account or password.",
    "/foad":
      "Register an administrative emergency: a problem right now at an office, which only inspection gets.",
    "/track": "With your tracking code and mobile number, see which unit has your request and until when.",
    "/track/pin": "With the tracking code and the PIN of a paper receipt, see where your request stands.",
    "/my": "See all the requests that you registered with your identity document and mobile number.",
    "/join": "Join a group’s request by its tracking code, and hear its outcome.",
    "/meetings": "The public days on which officials meet people, and their free places.",
    "/figures": "Monthly figures: how many requests came, how many were answered, and in how many days.",
    "/commitments":
      "What the organisation promised in answers and at meetings: unit, last day, and whether it was kept.",
    "/history": "A history that anyone can check, whose root is published every day.",
    "/verify": "Check the proof or certificate of a request against the published history.",
    "/help/code": "Where the tracking code is, which digits look alike, and what to do if it is lost.",
    "/about": "About the organisation and Peygir: what can be registered here, and who answers.",
    "/contact": "The organisation’s address and telephone, and how to register without the internet.",
    "/privacy": "Which data we take of you, who sees them, and how long we keep them.",
    "/accessibility": "Who can use these pages and how, and what to do where they fail you.",
  },
);
