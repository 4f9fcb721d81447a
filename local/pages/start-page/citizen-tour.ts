/** A guided tour: a citizen registers a request, receives news of it, and follows it up. */
import { choices, labels } from "./labels.ts";
import { same } from "./language.ts";
import { type Step, sentence, type Tour } from "./step.ts";

/** An invented person, who can also sign in at the local identity provider for citizens. */
const zahra = {
  name: { fa: "زهرا نمونه‌ای", en: "Zahra Nemounei" },
  nationalCode: same("0043119077"),
  mobile: same("09120000045"),
} as const;

/**
 * The steps from the form to the receipt.
 * @param subject the subject of the request
 */
export const register = (
  subject: "price" | "shortage",
  words: Step["does"],
): Omit<Step, "name" | "look"> => ({
  opens: { kind: "pages", path: "/register" },
  does: sentence(
    (q) =>
      `${q.us} و سپس ${q.wantDone} را انتخاب کنید، با ${q.next} پیش بروید و در پایان ${q.send} را بزنید. اگر صفحه‌ای ${q.anyway} داشت، همان را بزنید.`,
    (q) =>
      `Choose ${q.us}, then ${q.wantDone}, go on with ${q.next} and end with ${q.send}. Where a page offers ${q.anyway}, choose that.`,
  ),
  fill: [
    [labels.subject, choices[subject]],
    [labels.description, words],
    [labels.fullName, zahra.name],
    [labels.identityNumber, zahra.nationalCode],
    [labels.mobile, zahra.mobile],
  ],
});

/** The fields to fill in on the tracking page: code and mobile lead to the page of a request. */
export const trackFill = [
  [labels.trackingCode, { fa: "از رسید یا پیامک", en: "from the receipt or the SMS" }],
  [labels.mobile, zahra.mobile],
] as const;

export const citizenTour: Tour = {
  key: "citizen",
  title: { fa: "شهروند", en: "Citizen" },
  about: {
    fa: "یک درخواست ثبت می‌کنید، خبرش را می‌گیرید و آن را پیگیری می‌کنید. حساب کاربری لازم نیست.",
    en: "You register a request, hear of it and follow it up. No account is needed.",
  },
  steps: [
    {
      name: { fa: "ثبت درخواست", en: "Register a request" },
      ...register("price", {
        fa: "قیمت روغن در فروشگاه محله از قیمت روی بسته بیشتر بود. می‌خواهم بررسی کنید.",
        en: "A shop sold cooking oil above the price on the label. Please look into it.",
      }),
      look: {
        fa: "رسید می‌گوید درخواست نزد کدام واحد است و پاسخ تا چه روزی می‌رسد. کد رهگیری را نگه دارید.",
        en: "The receipt names the unit that has the request and the day of the answer. Keep the tracking code.",
      },
    },
    {
      name: { fa: "پیامک متقاضی", en: "The applicant’s SMS" },
      opens: { kind: "messages" },
      does: {
        fa: "پیامک‌ها و ایمیل‌ها از این دستگاه بیرون نمی‌روند؛ همه در این فهرست می‌مانند.",
        en: "SMS and e-mail never leave this machine; they all stay in this list.",
      },
      look: {
        fa: "پیامک فقط کد رهگیری دارد: نه نام و نه موضوع.",
        en: "The SMS carries the tracking code alone: no name and no subject.",
      },
      otherwise: {
        fa: "فهرست خالی است؟ اول گام ۱ را انجام دهید و صفحه را تازه کنید.",
        en: "Is the list empty? Take step 1 first, then reload the page.",
      },
    },
    {
      name: { fa: "وضعیت با کد رهگیری", en: "Status by tracking code" },
      opens: { kind: "pages", path: "/track" },
      does: sentence(
        (q) => `کد و شماره را بنویسید و ${q.track} را بزنید.`,
        (q) => `Enter code and mobile and choose ${q.track}.`,
      ),
      look: {
        fa: "واحد، آخرین روز پاسخ و مسیر درخواست دیده می‌شود، ولی متن درخواست نه.",
        en: "You see the unit, the day of the answer and the way so far, but not the words of the request.",
      },
      fill: trackFill,
    },
    {
      name: { fa: "متن درخواست با رمز یک‌بارمصرف", en: "The words, with a one-time code" },
      opens: { kind: "pages", path: "/request" },
      does: sentence(
        (q) => `${q.getCode} را بزنید، رمز را از پیام‌ها بردارید، در صفحه بنویسید و ${q.next} را بزنید.`,
        (q) => `Choose ${q.getCode}, take the code from the messages, enter it and choose ${q.next}.`,
      ),
      look: sentence(
        (q) => `اکنون متن درخواست هم هست و می‌توان ${q.add}، ${q.withdraw} و ${q.askMeeting} را انتخاب کرد.`,
        (q) => `Now the words are there too, with ${q.add}, ${q.withdraw} and ${q.askMeeting}.`,
      ),
      otherwise: sentence(
        (q) => `صفحه کد می‌خواهد؟ اول گام ۳ را انجام دهید. ${q.getCode} نیست؟ رمز را پیش‌تر داده‌اید.`,
        (q) => `Does the page ask for a code? Take step 3 first. No ${q.getCode}? You are already in.`,
      ),
      needsCode: true,
    },
    {
      name: { fa: "همه درخواست‌های یک نفر", en: "All requests of one person" },
      opens: { kind: "pages", path: "/my" },
      does: sentence(
        (q) => `${q.provider} را بزنید و کنار نام زهرا نمونه‌ای وارد شوید.`,
        (q) => `Choose ${q.provider} and sign in beside the name زهرا نمونه‌ای (Zahra Nemounei).`,
      ),
      look: {
        fa: "همه درخواست‌های این کد ملی هست، با هر شماره تلفنی که ثبت شده باشد.",
        en: "Every request of this national code is listed, whatever its mobile number.",
      },
      otherwise: sentence(
        (q) => `${q.provider} نیست؟ از قبل وارد شده‌اید و فهرست را می‌بینید.`,
        (q) => `No ${q.provider}? You are signed in already and see the list.`,
      ),
    },
  ],
};
