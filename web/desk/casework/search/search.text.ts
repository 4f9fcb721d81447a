import { words } from "../../../design/words.ts";

/** The texts of searching cases by words (R18). */
export const searchWords = words(
  {
    title: "جست‌وجو",
    about:
      "در متن درخواست‌هایی که می‌توانید ببینید. شیوه نوشتن، نیم‌فاصله، مفرد یا جمع بودن، و فارسی یا لاتین بودن رقم‌ها فرقی ندارد.",
    field: "چند واژه از متن، کد رهگیری یا کد سامانه دیگر",
    submit: "جست‌وجو",
    found: "نتایج جست‌وجو",
    first: {
      title: "دنبال چه می‌گردید؟",
      body: "دو سه واژه بنویسید که خود متقاضی نوشته است؛ مانند «گرانی نان سنگک».",
    },
    none: {
      title: "چیزی پیدا نشد",
      body: "واژه‌های دیگری از همان متن را امتحان کنید یا واژه‌های کمتری بنویسید. پرونده‌هایی که دیدنشان با شما نیست در این جست‌وجو نمی‌آید.",
    },
    tooCommon: {
      title: "این واژه‌ها در هر متنی هست",
      body: "واژه‌ای را بنویسید که از موضوع درخواست بگوید؛ مانند نام کالا، شهر یا فروشگاه.",
    },
    more: "نتایج بعدی",
    registered: "ثبت",
    pageEmpty: "آنچه تا اینجا پیدا شد به نوشته شما نزدیک نبود؛ نتایج بعدی را ببینید.",
    cutOff:
      "نتایج بیشتری هم هست که نشان داده نمی‌شود. برای پیدا کردن آن‌ها، واژه‌ای اضافه کنید که موضوع را روشن‌تر کند.",
  },
  {
    title: "Search",
    about:
      "Searches the texts of requests that you may see. Spelling variants, half-spaces, plural and possessive endings, and Persian or Latin digits make no difference.",
    field: "Words of a request, a tracking code or a partner’s code",
    submit: "Search",
    found: "Results",
    first: {
      title: "What are you looking for?",
      body: "Type two or three words that the applicant wrote, such as the product and the street.",
    },
    none: {
      title: "No results",
      body: "Try other words from the same text, or fewer. Cases you may not see are not searched.",
    },
    tooCommon: {
      title: "These words are too common",
      body: "Add a word about the subject: a product, a town, a shop.",
    },
    more: "More",
    registered: "Registered",
    pageEmpty: "No close match so far; see the next results.",
    cutOff: "Not all results are shown. Add a more specific word.",
  },
);
