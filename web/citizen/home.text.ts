import { words } from "../design/words.ts";

export const homeWords = words(
  {
    title: "ثبت و پیگیری درخواست",
    heading: "درخواست خود را ثبت کنید و تا پاسخ پیگیری کنید",
    lead: (organisation: string) =>
      `درخواست، شکایت، پیشنهاد یا هر موضوعی را که به وظایف ${organisation} مربوط است اینجا بنویسید. به واحد رسیدگی‌کننده می‌رسد و پاسخ را همین‌جا می‌خوانید.`,
    register: "ثبت درخواست",
    registerDetail: "حدود چهار دقیقه. حساب کاربری و گذرواژه نمی‌خواهد.",
    track: "پیگیری",
    trackDetail: "با کد رهگیری و شماره تلفن همراه ببینید درخواست کجاست.",
    my: "درخواست‌های من",
    myDetail: "همه درخواست‌هایی که ثبت کرده‌اید، با رمز یک‌بارمصرف و بدون کد رهگیری.",
    how: "چه اتفاقی می‌افتد",
    steps: [
      ["می‌نویسید", "موضوع را با کلمات خودتان می‌نویسید و کد رهگیری می‌گیرید."],
      ["ارجاع می‌شود", "درخواست به واحد رسیدگی‌کننده می‌رسد و نام آن واحد را می‌بینید."],
      ["پاسخ می‌گیرید", "به هر نکته شما پاسخ با دلیل نوشته می‌شود و خبر آن به شما می‌رسد."],
    ],
    other: "راه‌های دیگر",
    phone: "تلفنی، سامانه سامد",
    phoneDetail: "برای ثبت و پیگیری با ۱۱۱ تماس بگیرید یا به پایگاه سامد بروید.",
    desk: "حضوری، میز خدمت",
    deskDetail: "کارشناس میز خدمت راهنمایی می‌کند و درخواست شما را ثبت می‌کند.",
    urgent: "فوریت اداری، سامانه فواد",
    urgentDetail: "اگر همین حالا هنگام مراجعه مشکلی دارید با ۱۲۸ تماس بگیرید.",
  },
  {
    title: "Register and follow up a request",
    heading: "Register your request and follow it to the answer",
    lead: () =>
      "Write a request, complaint, suggestion or anything else that is within the duties of this organisation. It reaches the unit that handles it, and you read the answer here.",
    register: "Register a request",
    registerDetail: "About four minutes. No account and no password.",
    track: "Track a request",
    trackDetail: "See where it is with your tracking code and mobile number.",
    my: "My requests",
    myDetail: "All that you registered, with a one-time code and without tracking codes.",
    how: "What happens",
    steps: [
      ["You write", "Say it in your own words and get a tracking code."],
      ["It is referred", "It reaches the unit that handles it, and you see which one that is."],
      ["You are answered", "Each of your points gets a reasoned answer, and you are told when it is ready."],
    ],
    other: "Other ways",
    phone: "By phone: SAMAD",
    phoneDetail: "Call 111 to register and follow up, or use the SAMAD web site.",
    desk: "In person: the service desk",
    deskDetail: "An expert at the service desk advises you and registers your request.",
    urgent: "Administrative emergency: FOAD",
    urgentDetail: "If you have a problem right now, while at an office, call 128.",
  },
);
