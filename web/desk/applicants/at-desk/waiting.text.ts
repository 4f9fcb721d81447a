import { words } from "../../../design/words.ts";

export const waitingWords = words(
  {
    news: {
      title: "خبرهایی که به او نرسیده است",
      lead: "این‌ها را به متقاضی بگویید. مهلت او از زمانی آغاز می‌شود که گفتن خبر را ثبت کنید.",
      submit: "به متقاضی گفته شد",
      done: "ثبت شد: خبر به متقاضی گفته شد و مهلت او از همین حالا آغاز شد.",
    },
    reply: {
      title: "پرسش از متقاضی",
      words: "پاسخ متقاضی",
      readBack: "پاسخ را خواندم؛ درست است؟",
      readBackFirst: "پاسخ را برای متقاضی بخوانید و وقتی گفت درست است، علامت بزنید.",
      submit: "ثبت پاسخ متقاضی",
      done: "پاسخ متقاضی ثبت شد و مهلت پاسخ ادامه می‌یابد.",
    },
    consent: {
      title: "نام و نوشته متقاضی",
      inspection: "به خواست خودش، واحد نام و نوشته او را نمی‌بیند.",
      unit: "با رضایت خودش، واحد نام و نوشته او را می‌بیند.",
      give: "رضایت می‌دهد واحد بداند",
      takeBack: "رضایت را پس می‌گیرد",
      given: "رضایت متقاضی با نام شما ثبت شد.",
      takenBack: "ثبت شد که رضایت را پس گرفت. البته واحد آنچه را پیش از این خوانده است می‌داند.",
    },
    wish: {
      title: "از چه راهی به او خبر بدهیم",
      nothing: "در این درخواست چیزی نگفته است؛ خبرها از همان راهی می‌رسد که هنگام ثبت خواسته است.",
      change: "تغییر به خواست متقاضی",
      submit: "ثبت خواست متقاضی",
      kept: "خواست متقاضی با نام شما ثبت شد.",
    },
    caller: {
      lead: (code: string) =>
        `درخواست ${code} نزد واحد شما نیست. شناسه متقاضی را بپرسید تا وضعیت و پاسخ همین درخواست باز شود.`,
      notTheirs: (code: string) => `درخواست ${code} از این متقاضی نیست. کد و شناسه را دوباره بپرسید.`,
    },
  },
  {
    news: {
      title: "News that did not reach them",
      lead: "Tell the applicant. They have their time from when you note that you did.",
      submit: "The applicant was told",
      done: "Noted: the applicant was told, and has their time from now on.",
    },
    reply: {
      title: "Question to the applicant",
      words: "The applicant's reply",
      readBack: "I read the reply back; is it right?",
      readBackFirst: "Read the reply to the applicant, and tick this when they say that it is right.",
      submit: "Note the reply",
      done: "The reply was noted, and the time for the answer goes on.",
    },
    consent: {
      title: "Name and words of the applicant",
      inspection: "As they asked, the unit sees neither their name nor their words.",
      unit: "By their consent the unit sees their name and their words.",
      give: "They consent that the unit knows",
      takeBack: "They take their consent back",
      given: "The applicant's consent was noted with your name.",
      takenBack: "Noted that they take their consent back. What the unit has read before stays read.",
    },
    wish: {
      title: "How news is to come",
      nothing: "They said nothing on this request; news comes as they wanted it at registering.",
      change: "Change as they wish",
      submit: "Keep what they wish",
      kept: "What the applicant wishes was noted with your name.",
    },
    caller: {
      lead: (code: string) =>
        `Request ${code} is not with your unit. Ask for the applicant's number, and status and answer of this very request open.`,
      notTheirs: (code: string) =>
        `Request ${code} is not of this applicant. Ask for the code and the number again.`,
    },
  },
);
