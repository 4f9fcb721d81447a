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
      title: "Undelivered news",
      lead: "Tell the applicant. Their time limit starts when you record that you told them.",
      submit: "The applicant was told",
      done: "Recorded: the applicant was told, and their time limit starts now.",
    },
    reply: {
      title: "Question to the applicant",
      words: "The applicant's reply",
      readBack: "I read the reply back, and the applicant confirmed it",
      submit: "Record the reply",
      done: "Reply recorded; the deadline for the answer resumes.",
    },
    consent: {
      title: "Name and words of the applicant",
      inspection: "At the applicant's request, the unit sees neither their name nor their words.",
      unit: "With the applicant's consent, the unit sees their name and words.",
      give: "Consent to the unit seeing them",
      takeBack: "Withdraw the consent",
      given: "The applicant's consent was recorded with your name.",
      takenBack: "Withdrawal of consent recorded. The unit may already have read the name and words.",
    },
    wish: {
      title: "How to send news",
      nothing: "No choice for this request; news is sent as chosen at registration.",
      change: "Change",
      submit: "Save",
      kept: "The applicant's choice was recorded with your name.",
    },
    caller: {
      lead: (code: string) =>
        `Request ${code} is not with your unit. Find it by the applicant's number to see its status and answer.`,
      notTheirs: (code: string) =>
        `Request ${code} does not belong to this applicant. Check the code and the number.`,
    },
  },
);
