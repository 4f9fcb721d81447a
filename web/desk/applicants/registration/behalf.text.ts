import { words } from "../../../design/words.ts";

/** Who asks for somebody else, in the words of the vocabulary (C11). */
export const behalfWords = words(
  {
    part: "نمایندگی",
    behalf: "برای چه کسی",
    behalves: { self: "برای خودش", another: "به نمایندگی از دیگری" },
    relation: "نسبت متقاضی با او",
    relations: { lawyer: "وکیل", guardian: "ولی یا قیم", relative: "از بستگان" },
    name: "نام و نام خانوادگی او",
    identity: {
      type: "نوع شناسه هویتی او",
      number: "شماره شناسه هویتی او",
      hint: "اگر در دسترس نیست، خالی بگذارید.",
    },
    mobile: "تلفن همراه او",
    mobileHint: "او هم با این شماره، درخواست را در «درخواست‌های من» می‌بیند.",
    seen: "مدرک نمایندگی (وکالت‌نامه، قیم‌نامه) را دیدم",
    proxy: "به نمایندگی",
    forYou: "نماینده او ثبت کرده است",
    authority: {
      seen: "مدرک نمایندگی دیده شد",
      attached: "مدرک نمایندگی پیوست است",
      none: "مدرک نمایندگی ارائه نشده",
    },
  },
  {
    part: "Proxy",
    behalf: "For whom",
    behalves: { self: "For themselves", another: "By proxy, for somebody else" },
    relation: "What the applicant is to them",
    relations: { lawyer: "Lawyer", guardian: "Guardian", relative: "Relative" },
    name: "Their full name",
    identity: {
      type: "Type of their identity",
      number: "Their identity number",
      hint: "Leave it empty when it is not at hand.",
    },
    mobile: "Their mobile",
    mobileHint: "With it they find the request among theirs, too.",
    seen: "I saw the authority document (power of attorney, guardianship)",
    proxy: "By proxy",
    forYou: "Registered by their proxy",
    authority: {
      seen: "Authority document seen",
      attached: "Authority document attached",
      none: "No authority document yet",
    },
  },
);
