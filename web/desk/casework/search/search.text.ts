import { words } from "../../../design/words.ts";

/** What the desk says of finding cases by words (R18). */
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
      "In the words of the requests that you may see. Spelling, half-spaces, plural and possessive endings, Persian or Latin digits make no difference.",
    field: "Some words of a request, a tracking code, or a partner’s code",
    submit: "Search",
    found: "What was found",
    first: {
      title: "What are you looking for?",
      body: "Type two or three words that the applicant wrote, such as the name of the goods and of the street.",
    },
    none: {
      title: "Nothing was found",
      body: "Try other words of the same text, or fewer. Cases that are not yours to see are not searched.",
    },
    tooCommon: {
      title: "These words stand in every text",
      body: "Type a word that says what the request is about: goods, a town, a shop.",
    },
    more: "More",
    registered: "Registered",
    pageEmpty: "Nothing found so far comes close to what you typed; see what comes next.",
    cutOff: "There is more that is not shown. Add a word that tells what you look for from the rest.",
  },
);
