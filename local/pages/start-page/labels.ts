/**
 * The labels of buttons, fields and choices on the screens that a guided tour opens. `labels.test.ts`
 * compares each with the text on its screen.
 */
import type { Bilingual, Language } from "./language.ts";

export const labels = {
  accept: { fa: "پذیرش پرونده", en: "Accept the case" },
  add: { fa: "افزودن توضیح یا مدرک", en: "Add information or a document" },
  answerOfPoint: { fa: "پاسخ نکته ۱", en: "Answer to point 1" },
  answered: { fa: "پاسخ داده شد", en: "Answered" },
  anyway: { fa: "با این حال ثبت می‌کنم", en: "Register anyway" },
  approve: { fa: "تأیید و ارسال", en: "Approve and send" },
  approveMeeting: { fa: "موافقت با ملاقات", en: "Approve the meeting" },
  arrive: { fa: "ثبت حضور", en: "Has arrived" },
  askMeeting: { fa: "درخواست ملاقات حضوری", en: "Ask for a meeting in person" },
  begin: { fa: "شروع ملاقات", en: "Begin" },
  begins: { fa: "ساعت شروع", en: "Start time" },
  call: { fa: "فراخوان", en: "Call" },
  chooseTime: { fa: "انتخاب زمان", en: "Choose this time" },
  confirmMinutes: { fa: "تأیید صورت‌جلسه", en: "Confirm the minutes" },
  description: { fa: "شرح", en: "Description" },
  descriptionAtDesk: { fa: "شرح، به زبان متقاضی", en: "Description, in the applicant's words" },
  find: { fa: "پیدا کردن", en: "Find" },
  finishMeeting: { fa: "پایان ملاقات", en: "Finish the meeting" },
  first: { fa: "از روز", en: "From" },
  forApproval: { fa: "ارسال برای تأیید", en: "Send for approval" },
  fullName: { fa: "نام و نام خانوادگی", en: "Full name" },
  getCode: { fa: "دریافت رمز یک‌بارمصرف", en: "Get a one-time code" },
  identityNumber: { fa: "شماره شناسه هویتی", en: "Identity number" },
  kind: { fa: "نوع درخواست", en: "Kind of request" },
  last: { fa: "تا روز", en: "To" },
  looks: { fa: "سابقه مشاهده پرونده", en: "Access log" },
  meetingWords: { fa: "درباره چه می‌خواهید صحبت کنید؟", en: "What do you want to talk about?" },
  minutes: { fa: "صورت‌جلسه", en: "Minutes" },
  minutesOfPlace: { fa: "هر نوبت چند دقیقه", en: "Minutes per place" },
  mobile: { fa: "شماره تلفن همراه", en: "Mobile number" },
  newRequest: { fa: "ثبت درخواست تازه", en: "Register a new request" },
  next: { fa: "ادامه", en: "Continue" },
  offer: { fa: "پیشنهاد چند زمان", en: "Offer times" },
  official: { fa: "با مدیر کدام واحد؟", en: "With the head of which unit?" },
  outcome: { fa: "نتیجه", en: "Outcome" },
  places: { fa: "تعداد نوبت‌ها در هر روز", en: "Places per day" },
  point: { fa: "نکته ۱", en: "Point 1" },
  provider: { fa: "ورود با درگاه ملی هویت", en: "Sign in with the national identity gateway" },
  publish: { fa: "انتشار", en: "Publish" },
  publishDays: { fa: "انتشار روزهای ملاقات مردمی", en: "Publish public days" },
  readBack: { fa: "متن را خواندم؛ درست است؟", en: "I read the words back, and the applicant confirmed them" },
  reasoning: { fa: "پاسخ و دلیل آن", en: "Reasoned answer" },
  receipt: { fa: "ثبت و چاپ رسید", en: "Register and print the receipt" },
  saveMinutes: { fa: "ثبت صورت‌جلسه", en: "Save the minutes" },
  send: { fa: "تأیید و ارسال", en: "Confirm and send" },
  show: { fa: "دیدن", en: "View" },
  statements: { fa: "گفته‌ها", en: "Statements" },
  subject: { fa: "موضوع", en: "Subject" },
  submitMeeting: { fa: "ثبت درخواست ملاقات", en: "Ask for the meeting" },
  track: { fa: "پیگیری", en: "Track" },
  trackingCode: { fa: "کد رهگیری", en: "Tracking code" },
  us: { fa: "درباره کار این سازمان", en: "About the work of this organisation" },
  waiting: { fa: "منتظر پذیرش", en: "Waiting to be accepted" },
  waitsForApproval: { fa: "منتظر تأیید", en: "Waiting for approval" },
  wednesday: { fa: "چهارشنبه", en: "Wednesday" },
  saturday: { fa: "شنبه", en: "Saturday" },
  weekdays: { fa: "روزهای هفته", en: "Weekdays" },
  withdraw: { fa: "انصراف می‌دهم", en: "I withdraw it" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The names of choices in the demo organisation's files; `labels.test.ts` compares each with its file. */
export const choices = {
  granted: { fa: "موافقت و انجام شد", en: "Granted and done" },
  price: { fa: "گرانی یا قیمت نادرست کالا", en: "Price of goods" },
  request: { fa: "درخواست", en: "Request" },
  shortage: { fa: "کمبود، احتکار یا پیدا نشدن کالا", en: "Shortage or hoarding" },
  wantDone: { fa: "انجام کاری را می‌خواهم", en: "I want something done" },
  warranty: { fa: "ضمانت، تعمیر و قطعه یدکی", en: "Warranty, repair and spare parts" },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Quoted = Readonly<Record<keyof typeof labels | keyof typeof choices, string>>;

const quote = { fa: (text: string) => `«${text}»`, en: (text: string) => `“${text}”` };

/** Returns every label within the quotation marks of the language, for use in the sentences of the tours. */
export const quoted = (language: Language): Quoted =>
  Object.fromEntries(
    Object.entries({ ...labels, ...choices }).map(([key, text]) => [key, quote[language](text[language])]),
  ) as Quoted;
