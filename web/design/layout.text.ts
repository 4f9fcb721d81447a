import { words } from "./words.ts";

export const layoutWords = words(
  {
    product: "پیگیر",
    tagline: "ثبت و پیگیری درخواست‌های مردمی",
    skip: "رفتن به متن صفحه",
    menu: "بخش‌های اصلی",
    home: "خانه",
    register: "ثبت درخواست",
    track: "پیگیری",
    my: "درخواست‌های من",
    help: "راهنمای کد رهگیری",
    contact: "نشانی و تلفن",
    errorTitle: "خطا",
  },
  {
    product: "Peygir",
    tagline: "Register a request and follow it up",
    skip: "Skip to the page",
    menu: "Main sections",
    home: "Home",
    register: "Register",
    track: "Track",
    my: "My requests",
    help: "Help with the tracking code",
    contact: "Address and phone",
    errorTitle: "Error",
  },
);

/** The other language, by its own name. */
export const otherLanguage = {
  fa: { key: "en", name: "English", dir: "ltr" },
  en: { key: "fa", name: "فارسی", dir: "rtl" },
} as const;
