import { words } from "../../design/words.ts";

export const oneTimeCodeWords = words(
  {
    title: "رمز یک‌بارمصرف",
    heading: "رمز را بنویسید",
    about: "برای درخواست",
    aboutAll: "برای همه درخواست‌هایی که با این مشخصات ثبت شده‌اند",
    ifKnown: "اگر با این مشخصات درخواستی ثبت شده باشد، رمز به همان شماره پیامک می‌شود.",
    ifTogether:
      "اگر درخواستی با این کد رهگیری و این شماره تلفن همراه ثبت شده باشد، رمز به همان شماره پیامک می‌شود. اگر به درخواست گروهی پیوسته‌اید، از «درخواست‌های من» وارد شوید.",
    notMine:
      "اگر پیامکی نرسید، بررسی کنید که نوع شناسه، شماره آن و شماره تلفن همراه همان باشد که هنگام ثبت نوشتید.",
    change: "مشخصات را دوباره بنویسید",
    lead: "رمز را برای شما پیامک کردیم.",
    until: (time: string, left: string) => `تا ساعت ${time} معتبر است؛ ${left} دیگر.`,
    over: "مهلت این رمز تمام شده است. رمز تازه‌ای بگیرید.",
    label: "رمز یک‌بارمصرف",
    hint: "همه رقم‌های رمزی که در آخرین پیام آمده است. رمز را به کسی ندهید.",
    submit: "ادامه",
    again: "رمز نرسید؟",
    againLead:
      "چند لحظه صبر کنید. اگر نرسید، رمز تازه بگیرید و رمز آخرین پیامک را بنویسید. اگر در یک ساعت چند بار رمز خواسته شود، پیامک تازه‌ای نمی‌آید و رمز آخرین پیامک همان ساعت معتبر است.",
    againButton: "رمز تازه بگیرید",
  },
  {
    title: "One-time code",
    heading: "Enter the code",
    about: "For request",
    aboutAll: "For all requests registered with these details",
    ifKnown: "If a request was registered with these details, a code goes to that number by SMS.",
    ifTogether:
      "If this tracking code and this mobile belong together, a code goes to that number by SMS. If you joined a group’s request, enter by “My requests”.",
    notMine:
      "If no SMS comes: the type of identity, its number and the mobile must be those you gave when you registered.",
    change: "Enter your details again",
    lead: "We sent you a code by SMS.",
    until: (time: string, left: string) => `It is valid until ${time}, another ${left}.`,
    over: "The time of this code is over. Get a new one.",
    label: "One-time code",
    hint: "All digits of the code in the latest message. Give it to nobody.",
    submit: "Continue",
    again: "No code?",
    againLead:
      "Wait a moment. If none comes, get a new one and enter the code of the latest SMS. When codes were asked for several times within an hour, no new SMS comes and the code of that hour’s latest SMS is right.",
    againButton: "Get a new code",
  },
);
