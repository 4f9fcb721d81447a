import type { RefusalText } from "./refusal-text.ts";

/** The refusals of the applicant's operations on meetings. Staff who arrange a meeting get some of them, too. */
export const myMeetingRefusals = {
  "official-complained-of": {
    status: 409,
    title: { fa: "این درخواست درباره همان واحد است", en: "This request is about that unit" },
    sentence: {
      fa: "بگویید با همان مسئول و با حضور بازرس ملاقات می‌کنید، یا مسئول دیگری را انتخاب کنید.",
      en: "Say that you want to meet that official with an inspector present, or choose another official.",
    },
  },
  "meeting-open": {
    status: 409,
    title: { fa: "یک درخواست ملاقات هنوز باز است", en: "One meeting is still under way" },
    sentence: {
      fa: "هم‌زمان فقط یک ملاقات می‌توانید بخواهید. پس از پایان آن یا انصراف از آن، می‌توانید دوباره بخواهید.",
      en: "You can ask for one meeting at a time. Ask again once it is over, or withdraw it first.",
    },
  },
  "meetings-full": {
    status: 409,
    title: { fa: "دیگر نمی‌توان ملاقات خواست", en: "No more meetings can be asked for" },
    sentence: {
      fa: "درباره این درخواست {most} بار ملاقات خواسته‌اید. برای ملاقات دیگر به میز خدمت مراجعه کنید.",
      en: "You asked {most} times to meet about this request. Come to the service desk for another meeting.",
    },
  },
  "meeting-changed": {
    status: 409,
    title: { fa: "این کار دیگر ممکن نیست", en: "This cannot be done any more" },
    sentence: {
      fa: "وضعیت ملاقات تغییر کرده است. صفحه ملاقات را دوباره باز کنید و ببینید اکنون چه می‌توان کرد.",
      en: "The meeting has moved on. Open its page again to see what can be done now.",
    },
  },
  "not-offered": {
    status: 409,
    title: { fa: "این زمان پیشنهاد نشده است", en: "This time was not offered" },
    sentence: {
      fa: "یکی از زمان‌هایی را که به شما پیشنهاد شده است انتخاب کنید.",
      en: "Choose one of the times that were offered to you.",
    },
  },
  "offer-over": {
    status: 409,
    title: { fa: "مهلت انتخاب زمان گذشته است", en: "The time to choose has passed" },
    sentence: {
      fa: "ملاقات شما در فهرست انتظار است؛ وقتی زمان‌های تازه پیشنهاد شود خبر می‌دهیم.",
      en: "Your meeting is on the waiting list; we tell you when new times are offered.",
    },
  },
  "no-deputy": {
    status: 409,
    title: { fa: "برای این ملاقات جانشینی تعیین نشده است", en: "There is no deputy" },
    sentence: {
      fa: "خود مسئول در ملاقات حاضر می‌شود. اگر نمی‌توانید بیایید، زمان ملاقات را لغو کنید.",
      en: "The official comes in person. If you cannot come, cancel the meeting.",
    },
  },
  "place-past": {
    status: 409,
    title: { fa: "این زمان گذشته است", en: "This time has passed" },
    sentence: {
      fa: "زمانی را انتخاب کنید که هنوز نرسیده است، یا با میز خدمت تماس بگیرید.",
      en: "Choose a time that is still ahead, or call the service desk.",
    },
  },
  "change-by-desk": {
    status: 409,
    title: { fa: "زمان این ملاقات را میز خدمت تغییر می‌دهد", en: "The desk must change this time" },
    sentence: {
      fa: "با میز خدمت تماس بگیرید، یا زمان را لغو کنید.",
      en: "Call the service desk, or cancel the time.",
    },
  },
  "changed-often": {
    status: 409,
    title: { fa: "زمان را {most} بار تغییر داده‌اید", en: "You changed the time {most} times" },
    sentence: {
      fa: "برای تغییر دوباره با میز خدمت تماس بگیرید.",
      en: "To change it again, call the service desk.",
    },
  },
  "change-too-late": {
    status: 409,
    title: { fa: "مهلت تغییر زمان گذشته است", en: "It is too late to change the time" },
    sentence: {
      fa: "زمان را تا {hours} ساعت پیش از ملاقات می‌توان تغییر داد. اگر نمی‌توانید بیایید، زمان ملاقات را لغو کنید یا با میز خدمت تماس بگیرید.",
      en: "The time can be changed until {hours} hours before the meeting. If you cannot come, cancel it or call the service desk.",
    },
  },
  "same-place": {
    status: 422,
    title: { fa: "ملاقات همین زمان را دارد", en: "The meeting already has this time" },
    sentence: { fa: "زمان دیگری را انتخاب کنید.", en: "Choose another time." },
  },
  "place-too-near": {
    status: 409,
    title: { fa: "این زمان خیلی نزدیک است", en: "This time is too near" },
    sentence: {
      fa: "زمانی را انتخاب کنید که دست‌کم {hours} ساعت دیگر است.",
      en: "Choose a time that is at least {hours} hours away.",
    },
  },
  "place-taken": {
    status: 409,
    title: { fa: "این زمان همین حالا پر شد", en: "This time has just been taken" },
    sentence: {
      fa: "در این فاصله کس دیگری آن را گرفت یا آن روز لغو شد. یکی از زمان‌های خالی دیگر را انتخاب کنید.",
      en: "Another person was first, or the day was cancelled. Choose one of the other free times.",
    },
  },
} satisfies Record<string, RefusalText>;
