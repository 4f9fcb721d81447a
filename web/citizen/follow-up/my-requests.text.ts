import { words } from "../../design/words.ts";

export const myRequestsWords = words(
  {
    title: "درخواست‌های من",
    heading: "درخواست‌های من",
    assurance: {
      mobile:
        "با رمز یک‌بارمصرف وارد شده‌اید: درخواست‌هایی را می‌بینید که با همین مشخصات و همین شماره ثبت شده‌اند.",
      "identity-provider": "با درگاه ملی هویت وارد شده‌اید: همه درخواست‌های کد ملی خود را می‌بینید.",
    },
    none: "درخواستی پیدا نشد. اگر همین حالا ثبت کرده‌اید، چند لحظه دیگر صفحه را دوباره باز کنید.",
    register: "ثبت درخواست",
    kindAndDay: (kind: string, day: string) => `${kind}، ثبت در ${day}`,
    forYou: "نماینده شما ثبت کرده است.",
    likely: "شاید درخواست دیگری هم درباره همین موضوع داشته باشید:",
    code: "کد رهگیری",
    more: "درخواست‌های پیشین",
  },
  {
    title: "My requests",
    heading: "My requests",
    assurance: {
      mobile:
        "You signed in with a one-time code: you see what was registered with these details and this number.",
      "identity-provider":
        "You signed in with the national identity gateway: you see all requests of your national code.",
    },
    none: "There is no request to show. If you registered just now, reload the page in a moment.",
    register: "Register a request",
    kindAndDay: (kind: string, day: string) => `${kind}, registered ${day}`,
    forYou: "Registered by your proxy.",
    likely: "You may have another request on the same matter:",
    code: "Tracking code",
    more: "Earlier requests",
  },
);
