import type { RefusalText } from "./refusal-text.ts";

/** The refusals that only staff operations without a case give, such as the operations on the block list. */
export const deskRefusals = {
  "still-open": {
    status: 409,
    title: { fa: "درخواستی هنوز باز است", en: "A request is still open" },
    sentence: {
      fa: "درخواست {request} این متقاضی هنوز باز است. پس از پایان رسیدگی و مهلت اعتراض می‌توان اطلاعات او را پاک کرد.",
      en: "Request {request} of this applicant is still open. They can be erased after it is closed and the time to object has passed.",
    },
  },
  "on-hold": {
    status: 409,
    title: { fa: "نگهداری اجباری است", en: "It is on hold" },
    sentence: {
      fa: "اطلاعات متقاضی باید نگه داشته شود: درخواست {request} در نگهداری اجباری است. تا برداشته نشود چیزی پاک نمی‌شود.",
      en: "The applicant’s data must be kept: request {request} is on hold. Nothing is erased until the hold is lifted.",
    },
  },
  "kept-for-now": {
    status: 409,
    title: { fa: "مهلت نگهداری نگذشته است", en: "Its retention has not ended" },
    sentence: {
      fa: "مهلت نگهداری درخواست {request} هنوز نگذشته است. پس از پایان آن می‌توان آن را پاک کرد.",
      en: "Request {request} must still be kept. It can be erased after its retention ends.",
    },
  },
  "look-first": {
    status: 409,
    title: { fa: "نخست بررسی بدون پاک کردن را انجام دهید", en: "Preview first" },
    sentence: {
      fa: "پاک کردن شبانه پس از آن روشن می‌شود که دیده باشید چه چیزی پاک خواهد شد.",
      en: "The nightly erasure can be turned on after you have seen what it would erase.",
    },
  },
  "on-hold-already": {
    status: 409,
    title: { fa: "از قبل در نگهداری اجباری است", en: "It is on hold already" },
    sentence: {
      fa: "این درخواست در نگهداری اجباری است. برای تغییر دلیل، نخست آن را بردارید.",
      en: "This request is on hold. To change the reason, lift it first.",
    },
  },
  "not-on-hold": {
    status: 409,
    title: { fa: "در نگهداری اجباری نیست", en: "It is not on hold" },
    sentence: {
      fa: "برای این درخواست نگهداری اجباری نیست، یا یکی از همکاران آن را برداشته است.",
      en: "This request is not on hold, or a colleague has lifted it.",
    },
  },
  "being-erased": {
    status: 409,
    title: { fa: "اطلاعات در حال پاک شدن است", en: "It is being erased" },
    sentence: {
      fa: "پاک کردن اطلاعات این متقاضی آغاز شده است و دیگر نگه داشته نمی‌شود.",
      en: "Erasing this applicant has begun; it is too late for a hold.",
    },
  },
  "still-owed": {
    status: 409,
    title: { fa: "تعهدی هنوز انجام نشده است", en: "A commitment is still open" },
    sentence: {
      fa: "در پاسخ به درخواست {request} تعهدی هست که هنوز درباره انجام آن نظری داده نشده است. پس از آن می‌توان اطلاعات متقاضی را پاک کرد.",
      en: "The answer to request {request} has a commitment that nobody has judged yet. The applicant can be erased after that.",
    },
  },
  "identity-needed": {
    status: 422,
    title: { fa: "شماره شناسایی لازم است", en: "An identity number is needed" },
    sentence: {
      fa: "کد ملی، کد اتباع، شناسه ملی یا شماره گذرنامه را بنویسید.",
      en: "Enter a national code, a foreigner's code, a legal ID or a passport number.",
    },
  },
  "already-blocked": {
    status: 409,
    title: { fa: "از قبل مسدود است", en: "Already on the block list" },
    sentence: {
      fa: "این شماره در فهرست مسدودها هست. برای تغییر دلیل یا پایان آن، نخست آن را بردارید.",
      en: "This number is on the block list. To change the reason or the end, lift it first.",
    },
  },
  "unsafe-address": {
    status: 422,
    title: { fa: "این نشانی پذیرفته نیست", en: "This address is not accepted" },
    sentence: {
      fa: "نشانی باید با https آغاز شود و به جایی در اینترنت برسد: نه به شبکه داخلی، نه با نام کاربری در نشانی، نه با درگاهی جز ۴۴۳. شبکه‌ها و درگاه‌های دیگر را راهبر سامانه مجاز می‌کند.",
      en: "The address must begin with https and lead to a place on the internet: not to an inner network, without a user name, on port 443. The operator of the system can allow other networks and ports.",
    },
  },
  "unknown-partner": {
    status: 422,
    title: { fa: "چنین سامانه همکاری نیست", en: "There is no such partner system" },
    sentence: {
      fa: "سامانه همکاری را از فهرست انتخاب کنید.",
      en: "Choose one of the partner systems of the organisation.",
    },
  },
  "partner-hears-results": {
    status: 422,
    title: {
      fa: "سامانه همکار فقط از نتیجه درخواست‌های خودش باخبر می‌شود",
      en: "A partner hears of its own requests’ results only",
    },
    sentence: {
      fa: "برای وب‌هوک یک سامانه همکار فقط «نتیجه درخواست» را انتخاب کنید، بدون واحد؛ این رویداد به وب‌هوک دیگری نمی‌رود.",
      en: "A partner’s webhook gets “result of a request” alone, without units; no other webhook gets it.",
    },
  },
  "too-many-webhooks": {
    status: 409,
    title: { fa: "وب‌هوک‌ها به سقف رسیده‌اند", en: "There are too many webhooks" },
    sentence: {
      fa: "بیش از {most} وب‌هوک روشن نمی‌ماند. یکی را که دیگر لازم نیست خاموش کنید یا نشانی آن را تغییر دهید.",
      en: "At most {most} webhooks can be on. Turn off one that is not needed, or change its address.",
    },
  },
  "webhook-is-off": {
    status: 409,
    title: { fa: "وب‌هوک خاموش است", en: "The webhook is off" },
    sentence: {
      fa: "به وب‌هوک خاموش چیزی فرستاده نمی‌شود. نخست آن را روشن کنید.",
      en: "Nothing is sent to a webhook that is off. Turn it on first.",
    },
  },
  "told-already": {
    status: 409,
    title: { fa: "چیزی برای گفتن نمانده است", en: "There is no news left to tell" },
    sentence: {
      fa: "یکی از همکاران این خبر را گفته است، یا خود متقاضی دیگر آن را نمی‌خواهد. فهرست را دوباره ببینید.",
      en: "A colleague told it, or it is out of date. Look at the list again.",
    },
  },
  "pass-expired": {
    status: 403,
    title: { fa: "مهلت دیدن گذشته است", en: "The time to look is over" },
    sentence: {
      fa: "متقاضی را دوباره با مدرک شناسایی پیدا کنید.",
      en: "Find the applicant again by their identity document.",
    },
  },
  "paper-day-ahead": {
    status: 422,
    title: { fa: "روز تحویل نرسیده است", en: "The day it was handed in is still to come" },
    sentence: {
      fa: "روزی را بنویسید که متقاضی فرم را تحویل داد: امروز یا پیش از آن.",
      en: "Enter the day on which the applicant handed the form in: today or earlier.",
    },
  },
  "paper-day-too-old": {
    status: 422,
    title: { fa: "از روز تحویل خیلی گذشته است", en: "It was handed in too long ago" },
    sentence: {
      fa: "فرم کاغذی تا {days} روز پس از تحویل ثبت می‌شود. روز تحویل را بررسی کنید؛ اگر درست است، درخواست را همراه متقاضی در میز خدمت دوباره ثبت کنید.",
      en: "A paper form must be entered within {days} days after it was handed in. Check the day; if it is right, register the request again with the applicant at the desk.",
    },
  },
  "paper-registered-before": {
    status: 409,
    title: { fa: "این فرم پیش‌تر ثبت شده است", en: "This form is already registered" },
    sentence: {
      fa: "{fa} همین فرم را در {year}/{month}/{day} با کد رهگیری {code} ثبت کرده است؛ دوباره ثبت نشد.",
      en: "{en} entered this form on {on}, under the tracking code {code}. It was not registered again.",
    },
  },
  "letter-registered-before": {
    status: 409,
    title: { fa: "این نامه پیش‌تر ثبت شده است", en: "This letter is already registered" },
    sentence: {
      fa: "همین نامه با کد رهگیری {code} ثبت شده است. اگر باز هم باید ثبت شود، «با این حال ثبت می‌کنم» را انتخاب کنید.",
      en: "This letter is registered under the tracking code {code}. To register it anyway, choose “Register anyway”.",
    },
  },
  "clerk-complained-of": {
    status: 409,
    title: {
      fa: "تعارض منافع: از شما یا واحد شما شکایت شده است",
      en: "Conflict of interest: you or your unit are accused",
    },
    sentence: {
      fa: "شما نمی‌توانید در رسیدگی به این فوریت نقشی داشته باشید. تماس را به همکاری از واحد دیگر بدهید، یا نشانی صفحه «فوریت اداری» را بگویید تا متقاضی خودش ثبت کند.",
      en: "You take no part in this emergency. Pass the call to a colleague of another unit, or tell the caller of the page “Administrative emergency”, where they register it themselves.",
    },
  },
  "pad-code-unknown": {
    status: 422,
    title: { fa: "این کد در هیچ دسته رسیدی نیست", en: "This code is on no pad of receipts" },
    sentence: {
      fa: "کد را از روی رسید متقاضی دوباره بخوانید. اگر رسید از دسته رسید نیست، بدون آن ثبت کنید و رسید تازه بدهید.",
      en: "Read the code from the applicant's receipt again. If the receipt is not from a pad, register without it and give a new one.",
    },
  },
  "pad-code-used": {
    status: 409,
    title: {
      fa: "با این رسید پیش‌تر درخواستی ثبت شده است",
      en: "A request was entered under this receipt before",
    },
    sentence: {
      fa: "{fa} این رسید را در {year}/{month}/{day} ثبت کرده است. کد و فرم را با هم مقایسه کنید؛ هر رسید برای یک درخواست است.",
      en: "{en} entered this receipt on {on}. Compare the code with the form: each receipt is for one request.",
    },
  },
  "pad-code-begun": {
    status: 409,
    title: { fa: "ثبت دیگری با این رسید آغاز شده است", en: "Another entry under this receipt was begun" },
    sentence: {
      fa: "یکی از همکاران همین رسید را با نام یا شماره دیگری ثبت می‌کند، یا کار او قطع شده است. یک دقیقه دیگر دوباره بفرستید؛ اگر باز هم نشد، بدون کد رسید ثبت کنید و رسید تازه بدهید.",
      en: "A colleague is entering this receipt with another name or number, or was cut off. Send it again in a minute; if it still fails, register without its code and give a new receipt.",
    },
  },
  "document-needed": {
    status: 403,
    title: { fa: "باید مدرک شناسایی را ببینید", en: "You must see the identity document" },
    sentence: {
      fa: "رمز رسید تلفنی گفته نمی‌شود. متقاضی را با مدرک شناسایی پیدا کنید.",
      en: "A PIN cannot be told on the telephone. Find the applicant by their identity document.",
    },
  },
  "own-act": {
    status: 403,
    title: { fa: "این خبر درباره کار خود شماست", en: "This news is about your own act" },
    sentence: {
      fa: "همکار دیگری آن را به متقاضی می‌گوید.",
      en: "A colleague tells the applicant.",
    },
  },
  "no-mobile": {
    status: 409,
    title: { fa: "این متقاضی تلفن همراه ندارد", en: "This applicant has no mobile" },
    sentence: {
      fa: "رسید تازه را چاپ کنید؛ رمز روی آن است.",
      en: "Print a new receipt; its PIN is on it.",
    },
  },
  "mobile-not-on-record": {
    status: 409,
    title: { fa: "این شماره پیش از امروز ثبت نشده بود", en: "This mobile was not on record before" },
    sentence: {
      fa: "شماره را شما، یا یکی از همکاران همین امروز، وارد کرده‌اید. رسید بدون رمز چاپ کنید و پاسخ را بخوانید؛ یا روز دیگری همکار دیگری با رمز چاپ کند.",
      en: "You entered this number, or a colleague did today. Print a receipt without a PIN and read the answer out; or let a colleague print one with a PIN on another day.",
    },
  },
  "receipts-full": {
    status: 409,
    title: { fa: "رسید تازه چاپ نمی‌شود", en: "No more receipts can be printed" },
    sentence: {
      fa: "برای این درخواست رسیدهای زیادی چاپ شده است. پاسخ را همین‌جا چاپ کنید و به متقاضی بدهید.",
      en: "Too many receipts were printed for this request. Print the answer here and give it to the applicant.",
    },
  },
  "faulty-directory": {
    status: 422,
    title: { fa: "این داده‌ها پذیرفته نمی‌شود", en: "These data are not accepted" },
    sentence: {
      fa: "{faults} ایراد دارد. پیش‌نمایش، هر ایراد و جای آن را نشان می‌دهد.",
      en: "There are {faults} faults. The preview shows each of them and where it is.",
    },
  },
  "needs-second-person": {
    status: 409,
    title: { fa: "شخص دومی باید تأیید کند", en: "A second person must approve it" },
    sentence: {
      fa: "این تغییر، نقش، واحد، جانشین یا مسیر درخواست‌ها را عوض می‌کند. آن را پیشنهاد دهید تا مدیر سامانه یا بازرس دیگری تأیید کند.",
      en: "It changes roles, units, deputies or routing rules. Propose it, so that another administrator or an inspector approves it.",
    },
  },
  "self-grant": {
    status: 409,
    title: { fa: "نمی‌توانید به خودتان اختیار بدهید", en: "You cannot give power to yourself" },
    sentence: {
      fa: "این تغییر به خود شما نقش، واحد، مدیریت یا جانشینی می‌دهد. شخص دیگری باید آن را پیشنهاد دهد و شخصی جز شما تأیید کند.",
      en: "It gives a role, unit, headship or deputyship to you. Another administrator must propose it, and a person other than you approve it.",
    },
  },
  "own-proposal": {
    status: 409,
    title: { fa: "پیشنهاد خود شماست", en: "It is your own proposal" },
    sentence: {
      fa: "شخصی جز پیشنهاددهنده درباره آن تصمیم می‌گیرد. اگر دیگر آن را نمی‌خواهید، پیشنهاد را پس بگیرید.",
      en: "A person other than its proposer decides it. If you do not want it any more, withdraw it.",
    },
  },
  "proposal-over": {
    status: 409,
    title: { fa: "درباره این پیشنهاد تصمیم گرفته شده است", en: "This proposal was decided" },
    sentence: {
      fa: "این پیشنهاد تأیید یا رد شده یا پس گرفته شده است. فهرست پیشنهادها را تازه کنید.",
      en: "It was approved, refused or withdrawn. Look at the list of proposals again.",
    },
  },
  "glass-open": {
    status: 409,
    title: { fa: "نخست درباره انتشار اضطراری تصمیم بگیرید", en: "Decide the break-glass first" },
    sentence: {
      fa: "راهبر سامانه اختیارها را بدون تأیید شخص دوم عوض کرده است. نخست آن را تأیید یا رد کنید، سپس پیشنهاد را.",
      en: "An operator changed who has power without a second person. Approve or refuse that first, then the proposal.",
    },
  },
  "nothing-to-approve": {
    status: 409,
    title: { fa: "نیازی به تأیید ندارد", en: "It needs no approval" },
    sentence: {
      fa: "این تغییر نقش، واحد، جانشین یا مسیر درخواست‌ها را عوض نمی‌کند. آن را همین‌جا منتشر کنید.",
      en: "It does not change roles, units, deputies or routing rules. Publish it.",
    },
  },
} satisfies Record<string, RefusalText>;
