import { words } from "./words.ts";

export const layoutWords = words(
  {
    product: "پیگیر",
    skip: "رفتن به متن صفحه",
    menu: "بخش‌های اصلی",
    toMenu: "فهرست",
    register: "ثبت درخواست",
    track: "پیگیری",
    my: "درخواست‌های من",
    help: "راهنمای کد رهگیری",
    contact: "نشانی و تلفن",
    pages: {
      about: "درباره ما",
      contact: "تماس با ما",
      privacy: "حریم خصوصی",
      accessibility: "دسترس‌پذیری",
    },
    errorTitle: "خطا",
  },
  {
    product: "Peygir",
    skip: "Skip to the page",
    menu: "Main sections",
    toMenu: "Menu",
    register: "Register",
    track: "Track",
    my: "My requests",
    help: "Help with the tracking code",
    contact: "Address and phone",
    pages: {
      about: "About us",
      contact: "Contact",
      privacy: "Privacy",
      accessibility: "Accessibility",
    },
    errorTitle: "Error",
  },
);
