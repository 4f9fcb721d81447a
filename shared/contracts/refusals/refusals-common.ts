import type { RefusalText } from "./refusal-text.ts";

/** The refusals that any operation may give. */
export const commonRefusals = {
  malformed: {
    status: 400,
    title: { fa: "درخواست خوانا نیست", en: "The request cannot be read" },
    sentence: {
      fa: "متن فرستاده‌شده JSON درست یا فرم درستی نیست. آن را بررسی کنید و دوباره بفرستید.",
      en: "The body is not valid JSON or a valid form. Check it and send it again.",
    },
  },
  "no-idempotency-key": {
    status: 400,
    title: { fa: "کلید تکرار داده نشده است", en: "The idempotency key is missing" },
    sentence: {
      fa: "سرآیند Idempotency-Key را با یک شناسه تازه (۸ تا ۱۰۰ حرف، رقم، خط تیره یا زیرخط) بفرستید تا فرستادن دوباره، دو بار انجام نشود.",
      en: "Send an Idempotency-Key header with a fresh identifier (8 to 100 letters, digits, hyphens or underscores), so that sending twice does it once.",
    },
  },
  "signed-out": {
    status: 401,
    title: { fa: "وارد نشده‌اید", en: "You are not signed in" },
    sentence: {
      fa: "زمان ورود شما به پایان رسیده یا وارد نشده‌اید. دوباره وارد شوید.",
      en: "You are not signed in, or your session has ended. Sign in again.",
    },
  },
  "not-in-directory": {
    status: 403,
    title: { fa: "نام شما در فهرست کارکنان نیست", en: "You are not in the list of staff" },
    sentence: {
      fa: "این حساب در داده‌های سازمان نیست یا از آن برداشته شده است. برای رفع آن با مدیر سامانه صحبت کنید.",
      en: "This account is not in the organisation’s data, or was removed from it. Speak to the administrator of the system.",
    },
  },
  forbidden: {
    status: 403,
    title: { fa: "اجازه این کار را ندارید", en: "You may not do this" },
    sentence: {
      fa: "نقش شما اجازه این کار را نمی‌دهد. اگر فکر می‌کنید باید بتوانید، با مدیر واحد خود صحبت کنید.",
      en: "Your role does not allow this. If you think it should, speak to the head of your unit.",
    },
  },
  "form-expired": {
    status: 403,
    title: { fa: "مهلت این فرم گذشته است", en: "This form has expired" },
    sentence: {
      fa: "این فرم از این مرورگر نیامده یا مدت زیادی باز مانده است. صفحه را دوباره باز کنید و بفرستید.",
      en: "This form did not come from this browser or was left open for too long. Open the page again and send it.",
    },
  },
  "another-site": {
    status: 403,
    title: { fa: "این درخواست از سایت دیگری فرستاده شده است", en: "This was sent from another site" },
    sentence: {
      fa: "برای امنیت شما، آنچه سایت دیگری به نام شما بفرستد پذیرفته نمی‌شود. صفحه پیگیر را باز کنید و از همان‌جا بفرستید. برنامه‌ها نشست را در سرآیند Authorization می‌فرستند.",
      en: "For your safety, nothing is accepted that another site sends in your name. Open a page of Peygir and send it from there. Programs send the session in the Authorization header.",
    },
  },
  "not-found": {
    status: 404,
    title: { fa: "پیدا نشد", en: "Not found" },
    sentence: {
      fa: "چنین چیزی نیست یا اجازه دیدن آن را ندارید. نشانی را بررسی کنید.",
      en: "It does not exist, or you may not see it. Check the address.",
    },
  },
  stale: {
    status: 412,
    title: { fa: "در این فاصله تغییر کرده است", en: "It has changed in the meantime" },
    sentence: {
      fa: "پس از آنکه آن را باز کردید، شخص دیگری کاری روی آن انجام داده است. نسخه تازه را ببینید و اگر هنوز لازم است دوباره بفرستید.",
      en: "After you opened it, another person changed it. Look at the new version and send yours again if it is still needed.",
    },
  },
  "too-large": {
    status: 413,
    title: { fa: "متن بیش از اندازه بزرگ است", en: "Too large" },
    sentence: {
      fa: "آنچه فرستادید از {maximum} کیلوبایت بزرگ‌تر است. آن را کوتاه‌تر کنید.",
      en: "What you sent is larger than {maximum} KB. Make it shorter.",
    },
  },
  "unsupported-media-type": {
    status: 415,
    title: { fa: "نوع متن پذیرفته نیست", en: "This type of content is not accepted" },
    sentence: {
      fa: "سرآیند Content-Type باید {accepted} باشد.",
      en: "The Content-Type header must be {accepted}.",
    },
  },
  "invalid-input": {
    status: 422,
    title: { fa: "بعضی پاسخ‌ها درست نیست", en: "Some answers are not right" },
    sentence: {
      fa: "موارد زیر را اصلاح کنید و دوباره بفرستید.",
      en: "Correct what is listed and send it again.",
    },
  },
  "key-reused": {
    status: 422,
    title: { fa: "این کلید پیش‌تر به کار رفته است", en: "This key has been used before" },
    sentence: {
      fa: "با همین Idempotency-Key پیش‌تر متن دیگری فرستاده شده است. برای کار تازه، کلید تازه بسازید.",
      en: "Something else was sent with this Idempotency-Key before. Make a new key for a new thing.",
    },
  },
  "no-version": {
    status: 428,
    title: { fa: "نسخه گفته نشده است", en: "The version is missing" },
    sentence: {
      fa: "سرآیند If-Match را با ETag نسخه‌ای که دیده‌اید بفرستید.",
      en: "Send an If-Match header with the ETag of the version you looked at.",
    },
  },
  "too-many": {
    status: 429,
    title: { fa: "تعداد دفعات زیاد است", en: "Too many times" },
    sentence: {
      fa: "این کار در زمان کوتاه چند بار انجام شده است. کمی بعد دوباره امتحان کنید.",
      en: "This was done many times in a short while. Try again later.",
    },
    retryAfter: 600,
  },
  unexpected: {
    status: 500,
    title: { fa: "خطایی در سامانه رخ داد", en: "Something went wrong here" },
    sentence: {
      fa: "خطا از سامانه است، نه از شما، و ثبت شد. دوباره امتحان کنید؛ اگر تکرار شد، این شناسه را بگویید: {incident}",
      en: "The fault is ours, not yours, and was noted. Try again; if it stays, quote this: {incident}",
    },
  },
  "request-erased": {
    status: 410,
    title: {
      fa: "اطلاعات شخصی این درخواست پاک شده است",
      en: "The personal data in this request were erased",
    },
    sentence: {
      fa: "نوشته‌ها و مشخصات به خواست متقاضی، به دستور مرجع قانونی یا با پایان مهلت نگهداری پاک شده است و دیگر خوانده نمی‌شود.",
      en: "Texts and details were erased because the applicant asked, an authority ordered it or their retention ended. Nobody can read them any more.",
    },
  },
  busy: {
    status: 503,
    title: { fa: "سامانه شلوغ است", en: "The system is busy" },
    sentence: {
      fa: "چیزی ثبت نشد. چند لحظه دیگر دوباره بفرستید.",
      en: "Nothing was stored. Send it again in a moment.",
    },
    retryAfter: 5,
  },
  "not-by-proxy": {
    status: 409,
    title: { fa: "این درخواست به نمایندگی ثبت نشده است", en: "This was not registered by proxy" },
    sentence: {
      fa: "متقاضی برای خودش درخواست کرده است و مدرک نمایندگی لازم ندارد.",
      en: "The applicant asks for themselves: no authority document is needed.",
    },
  },
} satisfies Record<string, RefusalText>;
