import type { RefusalText } from "./refusal-text.ts";

/**
 * The refusals of the citizens' operations. Clerks who act for an applicant, and partner systems, get some of them,
 * too.
 */
export const citizenRefusals = {
  "unknown-choice": {
    status: 422,
    title: { fa: "این گزینه در فهرست نیست", en: "This is not one of the choices" },
    sentence: {
      fa: "نوع، موضوع، استان یا واحد را از فهرست انتخاب کنید و دوباره بفرستید.",
      en: "Choose the kind, subject, province or unit from the list and send it again.",
    },
  },
  "code-needed": {
    status: 403,
    title: { fa: "رمز رسید برای این کار کافی نیست", en: "The receipt’s PIN is not enough for this" },
    sentence: {
      fa: "با رمز یک‌بارمصرف تلفن همراه خود وارد شوید، یا با مدرک شناسایی به میز خدمت بروید.",
      en: "Enter with the one-time code of your mobile, or go to the service desk with your identity document.",
    },
  },
  "reports-full": {
    status: 429,
    title: {
      fa: "اکنون گزارش بدون نام پذیرفته نمی‌شود",
      en: "No reports without identity are taken just now",
    },
    sentence: {
      fa: "از ساعت {hour}:۰۰ دوباره بفرستید، یا همین حالا با اینترنت دیگری بفرستید، یا درخواستی با نام ثبت کنید.",
      en: "Send it again from {hour}:00, or now over another connection, or register a request by name.",
    },
    retryAfter: 3_600,
  },
  "represents-themselves": {
    status: 422,
    title: { fa: "شما و او یک نفر هستید", en: "You and the other person are the same" },
    sentence: {
      fa: "مشخصات کسی که از طرف او درخواست می‌کنید با مشخصات خودتان یکی است. «برای خودم» را انتخاب کنید یا مشخصات او را بررسی کنید.",
      en: "The details of the person you ask for are your own. Choose “For myself”, or check their details.",
    },
  },
  "nothing-to-join": {
    status: 404,
    title: { fa: "با این کد گروهی برای پیوستن نیست", en: "There is no group to join with this code" },
    sentence: {
      fa: "کد رهگیری را با نماینده گروه بررسی کنید؛ شاید درخواست به پایان رسیده باشد.",
      en: "Check the tracking code with the group’s representative; the request may have ended.",
    },
  },
  "group-full": {
    status: 409,
    title: { fa: "این گروه پر شده است", en: "This group is full" },
    sentence: {
      fa: "بیش از {most} نفر به یک درخواست گروهی نمی‌پیوندند. نتیجه را از نماینده گروه بپرسید، یا درخواست خودتان را ثبت کنید.",
      en: "No more than {most} people join one request. Ask its representative for the result, or register a request of your own.",
    },
  },
  "own-group": {
    status: 409,
    title: { fa: "شما نماینده همین گروه هستید", en: "You represent this group" },
    sentence: {
      fa: "این درخواست را خودتان ثبت کرده‌اید. آن را با همین کد و شماره در «پیگیری» ببینید.",
      en: "You registered this request. See it under “Track” with the same code and number.",
    },
  },
  "no-match": {
    status: 404,
    title: { fa: "با این مشخصات چیزی پیدا نشد", en: "Nothing was found with these details" },
    sentence: {
      fa: "کد رهگیری و شماره تلفن همراه را با رسید یا پیامک بررسی کنید و دوباره بنویسید.",
      en: "Check the tracking code and the mobile number against the receipt or the SMS and enter them again.",
    },
  },
  "provider-refused": {
    status: 403,
    title: { fa: "ورود انجام نشد", en: "You are not signed in" },
    sentence: {
      fa: "درگاه ملی هویت شما را معرفی نکرد. دوباره امتحان کنید، یا با رمز یک‌بارمصرف وارد شوید.",
      en: "The identity provider did not confirm who you are. Try again, or sign in with a one-time code.",
    },
  },
  "no-codes-now": {
    status: 503,
    title: { fa: "اکنون رمز یک‌بارمصرف فرستاده نمی‌شود", en: "One-time codes are not sent now" },
    sentence: {
      fa: "رمزی فرستاده نشد. ساعتی دیگر یا با اینترنت دیگری دوباره امتحان کنید، یا به میز خدمت بیایید.",
      en: "No code was sent. Try again in an hour or over another connection, or come to the service desk.",
    },
    retryAfter: 1_800,
  },
  blocked: {
    status: 403,
    title: { fa: "از این راه پذیرفته نمی‌شود", en: "Not accepted this way" },
    sentence: {
      fa: "با این شماره از سایت یا با پیامک درخواستی پذیرفته نمی‌شود. به میز خدمت مراجعه کنید یا تماس بگیرید.",
      en: "With this number no request is taken on the web or by SMS. Come to the service desk or call.",
    },
  },
  "wrong-code": {
    status: 422,
    title: { fa: "رمز یک‌بارمصرف درست نیست", en: "The one-time code is wrong" },
    sentence: {
      fa: "رمز را از آخرین پیام دوباره بنویسید.",
      en: "Enter the code from the latest message again.",
    },
  },
  "code-expired": {
    status: 422,
    title: { fa: "این رمز دیگر پذیرفته نمی‌شود", en: "This code is no longer accepted" },
    sentence: { fa: "همین حالا رمز تازه‌ای بگیرید.", en: "Ask for a new code; you get one at once." },
  },
  "too-many-tries": {
    status: 429,
    title: { fa: "رمز چند بار اشتباه وارد شد", en: "The code was wrong too often" },
    sentence: {
      fa: "این رمز دیگر پذیرفته نمی‌شود. رمز تازه‌ای بگیرید؛ اگر باز نشد، با میز خدمت تماس بگیرید.",
      en: "This code is no longer accepted. Ask for a new one; if it fails again, call the service desk.",
    },
    retryAfter: 600,
  },
  "wrong-pin": {
    status: 404,
    title: { fa: "با این مشخصات چیزی پیدا نشد", en: "Nothing was found with these details" },
    sentence: {
      fa: "کد رهگیری و رمز رسید را از روی آخرین رسید چاپی دوباره بنویسید.",
      en: "Enter the tracking code and the PIN from the latest printed receipt again.",
    },
  },
  "pin-closed": {
    status: 429,
    title: { fa: "این رمز رسید دیگر کار نمی‌کند", en: "This receipt PIN is locked" },
    sentence: {
      fa: "رمز رسید بارها اشتباه وارد شده است. با کارت شناسایی به میز خدمت بیایید؛ رسید تازه همان لحظه کار می‌کند.",
      en: "The PIN was wrong too often. Come to the service desk with an identity card: a new receipt opens at once.",
    },
    retryAfter: 86_400,
  },
  "pin-over": {
    status: 410,
    title: { fa: "این رسید دیگر اعتبار ندارد", en: "This receipt is no longer valid" },
    sentence: {
      fa: "رمز رسیدهای پیشین عوض شده است. با کارت شناسایی به میز خدمت بیایید؛ رسید تازه همان لحظه کار می‌کند.",
      en: "The PINs of earlier receipts were replaced. Come to the service desk with an identity card: a new receipt opens at once.",
    },
  },
  "confirm-mobile": {
    status: 429,
    title: { fa: "این کد رهگیری بارها وارد شده است", en: "This tracking code was looked up very often" },
    sentence: {
      fa: "همین حالا با رمز پیامکی وارد شوید، یا تا ساعت {hour}:۰۰ صبر کنید، یا به میز خدمت بیایید.",
      en: "Enter now with a code sent to your mobile, or wait until {hour}:00, or come to the service desk.",
    },
    retryAfter: 3_600,
  },
  "too-many-from-here": {
    status: 429,
    title: { fa: "از این اینترنت درخواست‌های زیادی رسیده است", en: "Too many times from this connection" },
    sentence: {
      fa: "تا ساعت {hour}:۰۰ صبر کنید، یا اکنون با اینترنت دیگری بفرستید، یا به میز خدمت بیایید.",
      en: "Wait until {hour}:00, or send it now over another connection, or come to the service desk.",
    },
    retryAfter: 3_600,
  },
  "request-ended": {
    status: 409,
    title: { fa: "این درخواست به پایان رسیده است", en: "This request is closed" },
    sentence: {
      fa: "چیزی به آن افزوده نمی‌شود. اگر کار تازه‌ای دارید، درخواست تازه‌ای ثبت کنید.",
      en: "Nothing can be added. If there is something new, register a new request.",
    },
  },
  "attachments-full": {
    status: 409,
    title: { fa: "جای پیوست دیگری نیست", en: "There is no room for another attachment" },
    sentence: {
      fa: "برای هر درخواست تا {most} فایل می‌پذیریم. بقیه را با «افزودن توضیح یا مدرک» بنویسید یا به میز خدمت بیاورید.",
      en: "A request has room for {most} attachments. Write what is left under “Add something”, or bring it to the service desk.",
    },
  },
  "enough-added": {
    status: 409,
    title: { fa: "دیگر نمی‌توان چیزی به این درخواست افزود", en: "Too much was added to this request" },
    sentence: {
      fa: "توضیح‌های این درخواست به سقف رسیده است. اگر چیز مهمی مانده است، با میز خدمت تماس بگیرید.",
      en: "Nothing more can be added here. If something important is left, call the service desk.",
    },
  },
  "no-question": {
    status: 409,
    title: { fa: "پرسشی بی‌پاسخ نمانده است", en: "No question is open" },
    sentence: {
      fa: "اگر چیزی می‌خواهید بگویید، از «افزودن توضیح یا مدرک» بنویسید.",
      en: "If there is something to say, use “add information”.",
    },
  },
  "already-answered": {
    status: 409,
    title: { fa: "پاسخ داده شده است", en: "It is answered already" },
    sentence: {
      fa: "پس از پاسخ نمی‌توان انصراف داد؛ اگر پاسخ را قبول ندارید، اعتراض کنید.",
      en: "After the answer there is nothing to withdraw; if you do not accept it, object.",
    },
  },
  "not-answered": {
    status: 409,
    title: { fa: "هنوز پاسخی داده نشده است", en: "There is no answer yet" },
    sentence: {
      fa: "پس از رسیدن پاسخ می‌توانید اعتراض کنید یا نظر بدهید.",
      en: "Once there is an answer you can object or give your opinion.",
    },
  },
  "objected-already": {
    status: 409,
    title: { fa: "اعتراض شما ثبت شده است", en: "Your objection is registered" },
    sentence: {
      fa: "شخص دیگری دوباره رسیدگی می‌کند و نتیجه آن نهایی است.",
      en: "Another person decides again, and that decision is final.",
    },
  },
  "rated-already": {
    status: 409,
    title: { fa: "نظر شما ثبت شده است", en: "Your opinion is registered" },
    sentence: {
      fa: "نظر درباره هر درخواست یک بار ثبت می‌شود.",
      en: "An opinion on a request is registered once.",
    },
  },
  "not-hidden": {
    status: 409,
    title: { fa: "چیزی پوشیده نیست", en: "Nothing is hidden" },
    sentence: {
      fa: "هنگام ثبت این درخواست نخواسته‌اید نام شما از واحد پوشیده بماند.",
      en: "When you registered this request you did not ask that your name is hidden from the unit.",
    },
  },
  "consent-given": {
    status: 409,
    title: { fa: "رضایت شما ثبت شده است", en: "Your consent is registered" },
    sentence: {
      fa: "واحد رسیدگی‌کننده نام و متن شما را می‌خواند. هر وقت بخواهید می‌توانید رضایت را پس بگیرید.",
      en: "The unit that handles it reads your name and words. You can take your consent back whenever you like.",
    },
  },
  "no-consent": {
    status: 409,
    title: { fa: "رضایتی نیست که پس بگیرید", en: "There is no consent to take back" },
    sentence: {
      fa: "نام و متن شما از واحدها پوشیده است.",
      en: "Your name and words are hidden from the units.",
    },
  },
  "consent-too-often": {
    status: 409,
    title: { fa: "بیش از اندازه تغییر کرده است", en: "It was changed too often" },
    sentence: {
      fa: "رضایت برای این درخواست ده بار داده شده است. نام شما از واحد پوشیده می‌ماند.",
      en: "Consent was given for this request ten times. Your name stays hidden from the unit.",
    },
  },
  "news-too-often": {
    status: 429,
    title: { fa: "بیش از اندازه تغییر کرده است", en: "It was changed too often" },
    sentence: {
      fa: "راه خبر دادن را در این درخواست بیست بار عوض کرده‌اید. آخرین انتخاب شما می‌ماند.",
      en: "On this request you changed your choice of news twenty times. Your last choice stays.",
    },
  },
  "too-late": {
    status: 409,
    title: { fa: "مهلت این کار گذشته است", en: "The time for it is over" },
    sentence: {
      fa: "مهلت این کار {days} روز پس از پاسخ بود. اگر کار هنوز مانده است، درخواست تازه‌ای ثبت کنید.",
      en: "It could be done within {days} days of the answer. If the matter is still open, register a new request.",
    },
  },
} satisfies Record<string, RefusalText>;
