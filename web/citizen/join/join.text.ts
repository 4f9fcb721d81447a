import { words } from "../../design/words.ts";

export const joinWords = words(
  {
    title: "پیوستن به درخواست گروهی",
    heading: "پیوستن به درخواست گروهی",
    lead: "اگر نماینده گروه کد رهگیری درخواست را به شما داده است، به آن بپیوندید تا نتیجه را به شما هم خبر بدهیم. پاسخ، اعتراض و انصراف با نماینده گروه است.",
    known: "نام شما را نماینده گروه و دیگران نمی‌بینند؛ واحد رسیدگی‌کننده می‌بیند.",
    code: "کد رهگیری",
    codeHint: "دوازده رقم؛ از نماینده گروه بگیرید.",
    mobileHint: "شماره خودتان. نتیجه به همین شماره پیامک می‌شود.",
    submit: "دریافت رمز یک‌بارمصرف",
    codeHeading: "رمز را بنویسید",
    sent: (time: string, left: string) =>
      `اگر این کد رهگیری از یک درخواست گروهی باشد که هنوز بسته نشده است، رمز به شماره شما پیامک می‌شود. تا ساعت ${time} معتبر است؛ ${left} دیگر.`,
    over: "مهلت این رمز تمام شده است. رمز تازه‌ای بگیرید.",
    join: "می‌پیوندم",
    again: "رمز نرسید؟",
    againLead:
      "چند لحظه صبر کنید. اگر نرسید، کد رهگیری و شماره خود را بررسی کنید یا رمز تازه بگیرید و همان رمز آخر را بنویسید.",
    againButton: "رمز تازه بگیرید",
    change: "اصلاح کد یا شماره",
    leaveTitle: "خروج از گروه",
    leaveHeading: "از این گروه خارج می‌شوید؟",
    leaveLead:
      "پس از آن از این درخواست خبری به شما نمی‌رسد و آن را نمی‌بینید. درخواست با نماینده گروه پیش می‌رود.",
    leave: "از گروه خارج می‌شوم",
    stay: "می‌مانم",
    leftTitle: "از گروه خارج شدید",
    left: "دیگر از این درخواست خبری به شما نمی‌رسد. تا وقتی بسته نشده است می‌توانید دوباره بپیوندید.",
    rejoin: "پیوستن به درخواست گروهی",
  },
  {
    title: "Join a group’s request",
    heading: "Join a group’s request",
    lead: "If the representative of a group gave you the tracking code of its request, join it, and we tell you the outcome, too. Only the representative can reply, object and withdraw.",
    known: "The representative and the others do not see your name; the unit that handles the request does.",
    code: "Tracking code",
    codeHint: "Twelve digits, from the group’s representative.",
    mobileHint: "Your own number. The outcome is sent to it by SMS.",
    submit: "Get a one-time code",
    codeHeading: "Enter the code",
    sent: (time: string, left: string) =>
      `If this tracking code is of a group’s request that has not ended, a code goes to your number by SMS. It is good until ${time}; ${left} left.`,
    over: "The time of this code is over. Get a new one.",
    join: "Join",
    again: "No code?",
    againLead:
      "Wait a moment. If none comes, check the tracking code and your number, or get a new code and enter the latest one.",
    againButton: "Get a new code",
    change: "Correct code or number",
    leaveTitle: "Leave the group",
    leaveHeading: "Leave this group?",
    leaveLead:
      "You get no more news of this request, and no longer see it. The group’s representative goes on with it.",
    leave: "I leave the group",
    stay: "I stay",
    leftTitle: "You left the group",
    left: "You get no more news of this request. Until it ends you can join again.",
    rejoin: "Join a group’s request",
  },
);
