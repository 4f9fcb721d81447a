import { words } from "./words.ts";

/** The texts of an applicant's choice of which notices to get (N5), for the applicant's page and the desk. */
export const newsWishWords = words(
  {
    labels: {
      channel: "از چه راهی خبر بدهیم؟",
      wanted: "چه خبرهایی؟",
      language: "به چه زبانی؟",
    },
    channel: {
      sms: { label: "با پیامک" },
      email: { label: "با ایمیل", detail: "اگر در درخواستی نشانی ایمیل نباشد، پیامک می‌آید." },
      call: { label: "با تماس تلفنی", detail: "میز خدمت در ساعت کاری زنگ می‌زند یا همان‌جا می‌گوید." },
    },
    wanted: {
      all: { label: "همه خبرها و یادآوری‌ها" },
      "no-reminders": { label: "همه خبرها، بدون یادآوری ملاقات" },
      required: {
        label: "فقط خبرهای لازم",
        detail: "رسید، پرسش، تمدید مهلت، پاسخ و زمان ملاقات همیشه گفته می‌شود.",
      },
    },
    language: { fa: { label: "فارسی" }, en: { label: "انگلیسی" } },
  },
  {
    labels: { channel: "How is news to come?", wanted: "Which news?", language: "In which language?" },
    channel: {
      sms: { label: "By SMS" },
      email: { label: "By e-mail", detail: "Where a request has no e-mail address, an SMS comes." },
      call: {
        label: "By telephone",
        detail: "The service desk calls in its working hours, or tells it at the desk.",
      },
    },
    wanted: {
      all: { label: "All news and reminders" },
      "no-reminders": { label: "All news, no reminders of meetings" },
      required: {
        label: "Only what is necessary",
        detail: "Receipt, questions, extensions, answers and times of meetings are always told.",
      },
    },
    language: { fa: { label: "Persian" }, en: { label: "English" } },
  },
);
