import type { RefusalText } from "./refusal-text.ts";

/** The refusals that only staff operations on meetings give. */
export const meetingRefusals = {
  "not-yours-to-arrange": {
    status: 403,
    title: { fa: "این کار با شما نیست", en: "You cannot do this" },
    sentence: {
      fa: "این کار با مسئولی است که ملاقات یا روز ملاقات با اوست، با جانشین او یا هماهنگ‌کننده واحدش؛ و اگر از آن مسئول شکایت شده باشد، با بازرسی.",
      en: "This is for the official, their deputy, or a coordinator of their unit; when the official is accused, for inspection.",
    },
  },
  "not-yours-to-keep": {
    status: 403,
    title: { fa: "این تقویم با شما نیست", en: "This calendar is not yours" },
    sentence: {
      fa: "پیوند تقویم ملاقات‌ها را خود مسئول یا هماهنگ‌کننده ملاقات واحدش می‌سازد و باطل می‌کند؛ جانشین نمی‌تواند.",
      en: "The official or a coordinator of their unit makes and revokes the calendar link; a deputy for a day does not.",
    },
  },
  "meeting-moved-on": {
    status: 409,
    title: { fa: "ملاقات در این مرحله نیست", en: "The meeting is not at this stage" },
    sentence: {
      fa: "این کار در مرحله کنونی ملاقات ممکن نیست. ملاقات را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
      en: "This cannot be done at the stage the meeting is at ({stage}). Open it again to see what is left to do.",
    },
  },
  "unknown-person": {
    status: 422,
    title: { fa: "چنین شخصی در سازمان نیست", en: "There is no such person here" },
    sentence: {
      fa: "شخص را از فهرست سازمان انتخاب کنید.",
      en: "Choose a person of the organisation from the list.",
    },
  },
  "not-a-receiver": {
    status: 422,
    title: { fa: "این شخص جانشین این مسئول نیست", en: "This person is no deputy of the official" },
    sentence: {
      fa: "در داده‌های سازمان، کسان دیگری به‌جای این مسئول مردم را می‌پذیرند. یکی از آنها را انتخاب کنید.",
      en: "The organisation’s data name others who receive people for this official. Choose one of them.",
    },
  },
  "unknown-official": {
    status: 422,
    title: { fa: "این شخص ملاقات مردمی ندارد", en: "This person does not receive people" },
    sentence: {
      fa: "ملاقات با مدیر یک واحد است. مسئول را از فهرست انتخاب کنید.",
      en: "Meetings are with the head of a unit. Choose an official from the list.",
    },
  },
  "same-host": {
    status: 422,
    title: { fa: "ملاقات همین حالا با این مسئول است", en: "The meeting is already with this official" },
    sentence: { fa: "مسئول دیگری را انتخاب کنید.", en: "Choose another official." },
  },
  "only-inspection-attends": {
    status: 409,
    title: { fa: "همراه باید از بازرسی باشد", en: "The attendee must be an inspector" },
    sentence: {
      fa: "در ملاقات با کسی که از او شکایت شده است یک نفر از بازرسی یا مرجع بیرونی حاضر می‌شود. شخصی از آنجا انتخاب کنید.",
      en: "A person of inspection or the outside authority attends a meeting with an accused official. Choose one of them.",
    },
  },
  "attendant-needed": {
    status: 422,
    title: { fa: "بازرس همراه را انتخاب کنید", en: "Say which inspector attends" },
    sentence: {
      fa: "از این مسئول در همین پرونده شکایت شده است. بازرسی را انتخاب کنید که در ملاقات حاضر شود و صورت‌جلسه را بنویسد.",
      en: "This official is accused in this case. Choose the inspector who attends and writes the minutes.",
    },
  },
  "not-insisted": {
    status: 409,
    title: { fa: "متقاضی این ملاقات را نخواسته است", en: "The applicant did not ask for this" },
    sentence: {
      fa: "ملاقات با مورد شکایت فقط وقتی پذیرفته می‌شود که متقاضی با دانستن آن باز هم بخواهد. درخواست را به مسئول دیگری بفرستید، یا بازرس همراه را بردارید اگر از مسئول شکایت نشده است.",
      en: "A meeting with an accused official needs an applicant who knows it and still wants it. Send it on to another official; when the official is not accused, name no inspector.",
    },
  },
  "offer-empty": {
    status: 422,
    title: { fa: "زمانی انتخاب نشده است", en: "No time was chosen" },
    sentence: { fa: "دست‌کم یک نوبت خالی را انتخاب کنید.", en: "Choose at least one free place." },
  },
  "offer-too-many": {
    status: 422,
    title: { fa: "تعداد زمان‌ها زیاد است", en: "Too many times" },
    sentence: {
      fa: "بیش از {most} زمان پیشنهاد نمی‌شود تا انتخاب آسان بماند. چند زمان را بردارید.",
      en: "At most {most} times are offered, so that choosing stays easy. Leave some out.",
    },
  },
  "another-host": {
    status: 422,
    title: { fa: "این نوبت از مسئول دیگری است", en: "That place is another official's" },
    sentence: {
      fa: "نوبت را از روزهای همان مسئولی انتخاب کنید که ملاقات با اوست.",
      en: "Choose a place of the official whom the meeting is with.",
    },
  },
  "absent-twice": {
    status: 409,
    title: { fa: "متقاضی دو بار نیامده است", en: "The applicant stayed away twice" },
    sentence: {
      fa: "پس از دومین غیبت، مسئول یا هماهنگ‌کننده تصمیم می‌گیرد که زمان دیگری داده شود. به او خبر دهید.",
      en: "After a second absence the official or a coordinator decides whether there is another time. Tell them.",
    },
  },
  "same-priority": {
    status: 422,
    title: { fa: "از قبل همین‌طور ثبت شده است", en: "It is already noted" },
    sentence: {
      fa: "اولویت این متقاضی را در ملاقات ببینید؛ کار دیگری لازم نیست.",
      en: "See the applicant’s priority at the meeting; nothing is left to do.",
    },
  },
  "same-deputy": {
    status: 422,
    title: { fa: "این شخص همین حالا جانشین است", en: "This person is already the deputy" },
    sentence: { fa: "شخص دیگری را انتخاب کنید.", en: "Choose another person." },
  },
  "not-today": {
    status: 409,
    title: { fa: "ملاقات امروز نیست", en: "The meeting is not today" },
    sentence: {
      fa: "حضور در روز ملاقات ثبت می‌شود. روز ملاقات را ببینید.",
      en: "Arrivals are noted on the day of the meeting. Look at its day.",
    },
  },
  "not-yet": {
    status: 409,
    title: { fa: "زمان ملاقات نرسیده است", en: "Its time has not come" },
    sentence: {
      fa: "نیامدن پس از رسیدن زمان ملاقات ثبت می‌شود. برای زمان دیگر، ملاقات را جابه‌جا یا لغو کنید.",
      en: "An absence is noted once the time has come. Before that, move or cancel it.",
    },
  },
  "has-arrived": {
    status: 409,
    title: { fa: "متقاضی آمده است", en: "The applicant is here" },
    sentence: {
      fa: "حضور متقاضی ثبت شده است. اگر مسئول نیامد، نیامدن مسئول را ثبت کنید.",
      en: "The applicant was noted as here. If the official did not come, note that the organisation was absent.",
    },
  },
  "no-minutes": {
    status: 409,
    title: { fa: "صورت‌جلسه نوشته نشده است", en: "There are no minutes yet" },
    sentence: { fa: "نخست صورت‌جلسه را بنویسید.", en: "Write the minutes first." },
  },
  "order-past": {
    status: 422,
    title: { fa: "روز دستور گذشته است", en: "The day of an order is past" },
    sentence: {
      fa: "برای هر دستور روزی از امروز به بعد بنویسید.",
      en: "Give each order a day from today on.",
    },
  },
  "walk-ins-none": {
    status: 409,
    title: {
      fa: "این مسئول امروز بدون نوبت نمی‌پذیرد",
      en: "This official receives nobody without a time today",
    },
    sentence: {
      fa: "برای متقاضی درخواست ملاقات ثبت کنید، یا مسئول دیگری را انتخاب کنید که امروز بدون نوبت می‌پذیرد.",
      en: "Ask for a meeting for the applicant, or choose another official who receives people without a time today.",
    },
  },
  "walk-ins-full": {
    status: 409,
    title: { fa: "شماره‌های امروز تمام شده است", en: "Today's numbers are all taken" },
    sentence: {
      fa: "این مسئول امروز بیش از این بدون نوبت نمی‌پذیرد. برای متقاضی درخواست ملاقات ثبت کنید.",
      en: "This official receives no more people without a time today. Ask for a meeting for the applicant.",
    },
  },
  "walk-in-open": {
    status: 409,
    title: {
      fa: "ملاقات دیگری درباره این درخواست باز است",
      en: "Another meeting about this request is under way",
    },
    sentence: {
      fa: "آن ملاقات زمان دارد یا با مسئول دیگری است. آن را در «ملاقات‌ها» ببینید.",
      en: "It has its time, or is with another official. See it under “Meetings”.",
    },
  },
  "walk-in-complained-of": {
    status: 409,
    title: {
      fa: "از این مسئول در همین درخواست شکایت شده است",
      en: "This official is accused in this request",
    },
    sentence: {
      fa: "ملاقات با او با تصمیم و حضور بازرس است. متقاضی آن را در صفحه درخواست خود بخواهد، یا مسئول دیگری را انتخاب کنید.",
      en: "Inspection decides on such a meeting and attends. The applicant asks for it on their page; or choose another official.",
    },
  },
  "corrections-full": {
    status: 409,
    title: { fa: "صورت‌جلسه دیگر اصلاح نمی‌شود", en: "These minutes cannot be corrected again" },
    sentence: {
      fa: "این صورت‌جلسه {most} بار اصلاح شده است. آنچه مانده است در پاسخ پرونده نوشته می‌شود.",
      en: "They were corrected {most} times. Write the rest in the answer of the case.",
    },
  },
  "span-too-long": {
    status: 422,
    title: { fa: "بازه روزها درست نیست", en: "The range of days is not valid" },
    sentence: {
      fa: "روز آخر باید پس از روز نخست باشد و بازه بیش از {most} روز نباشد.",
      en: "The last day comes after the first, and at most {most} days are taken at a time.",
    },
  },
} as const satisfies Record<string, RefusalText>;
