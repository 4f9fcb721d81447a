import type { RefusalText } from "./refusals.ts";

/** What the staff's operations on a case may answer besides. */
export const caseRefusals = {
  "not-yours-to-do": {
    status: 403,
    title: { fa: "این کار با شما نیست", en: "This is not yours to do" },
    sentence: {
      fa: "پرونده را می‌بینید، ولی این کار با مدیر یا کارشناس واحدی است که پرونده نزد آن است.",
      en: "You may see the case, but this is for the head or the expert of the unit that holds it.",
    },
  },
  "wrong-stage": {
    status: 409,
    title: { fa: "پرونده در این مرحله نیست", en: "The case is not at this stage" },
    sentence: {
      fa: "این کار در مرحله کنونی پرونده شدنی نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
      en: "This cannot be done at the stage the case is at ({stage}). Open the case again to see what is left to do.",
    },
  },
  "unknown-unit": {
    status: 422,
    title: { fa: "چنین واحدی نیست", en: "There is no such unit" },
    sentence: {
      fa: "واحد «{unit}» در فهرست سازمان نیست. واحد را از فهرست انتخاب کنید.",
      en: "The organisation has no unit “{unit}”. Choose one from the list.",
    },
  },
  "same-unit": {
    status: 422,
    title: { fa: "پرونده همین حالا نزد این واحد است", en: "The case is with this unit already" },
    sentence: { fa: "واحد دیگری را انتخاب کنید.", en: "Choose another unit." },
  },
  "unknown-expert": {
    status: 422,
    title: { fa: "این شخص نمی‌تواند پرونده را به دست بگیرد", en: "This person cannot take the case" },
    sentence: {
      fa: "پرونده به کارشناس یا بازرس همین واحد سپرده می‌شود. شخص را از فهرست انتخاب کنید.",
      en: "A case is given to an expert or inspector of the unit that holds it. Choose one from the list.",
    },
  },
  "same-expert": {
    status: 422,
    title: { fa: "پرونده همین حالا با این شخص است", en: "The case is with this person already" },
    sentence: { fa: "شخص دیگری را انتخاب کنید.", en: "Choose somebody else." },
  },
  "nowhere-to-return": {
    status: 409,
    title: { fa: "جایی برای برگشت نیست", en: "There is nowhere to return it to" },
    sentence: {
      fa: "این پرونده را واحد دیگری نفرستاده است. اگر به شما مربوط نیست، آن را به واحد درست ارجاع دهید.",
      en: "No other unit sent this case. If it is not yours, refer it to the right unit.",
    },
  },
  "no-points": {
    status: 422,
    title: { fa: "نکته‌ای نوشته نشده است", en: "No point is listed" },
    sentence: {
      fa: "دست‌کم یکی از خواسته‌ها یا پرسش‌های متقاضی را بنویسید؛ پاسخ باید به هر یک بپردازد.",
      en: "List at least one point the applicant raised; the answer must address each.",
    },
  },
  "unknown-outcome": {
    status: 422,
    title: { fa: "چنین نتیجه‌ای نیست", en: "There is no such outcome" },
    sentence: {
      fa: "نتیجه «{outcome}» در فهرست نیست. نتیجه را از فهرست انتخاب کنید.",
      en: "“{outcome}” is not one of the outcomes. Choose one from the list.",
    },
  },
  "points-unanswered": {
    status: 422,
    title: { fa: "به همه نکته‌ها پاسخ داده نشده است", en: "Not every point is answered" },
    sentence: {
      fa: "متقاضی {raised} نکته گفته و {answered} پاسخ نوشته شده است. به هر نکته پاسخ دهید.",
      en: "The applicant raised {raised} points and {answered} are answered. Address each of them.",
    },
  },
  "own-approval": {
    status: 403,
    title: { fa: "نویسنده پاسخ نمی‌تواند آن را تأیید کند", en: "Authors do not approve their own answer" },
    sentence: {
      fa: "پاسخ را شما نوشته‌اید؛ شخص دیگری باید آن را تأیید کند.",
      en: "You wrote this answer; somebody else must approve it.",
    },
  },
} satisfies Record<string, RefusalText>;
