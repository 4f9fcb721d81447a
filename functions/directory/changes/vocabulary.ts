/** The words for sections, fields and values of the organisation's data, in both languages. */

import type { Bilingual } from "../../../shared/contracts/fields/language.ts";
import type { Channel, ClockName, Role } from "../../../shared/directory/snapshot.ts";
import type { Weekday } from "../../../shared/domain/time/days.ts";
import type { SectionName } from "./sections.ts";

export const both = (fa: string, en: string): Bilingual => ({ fa, en });

/** The word for one entry of a section. */
export const things: Readonly<Record<SectionName, Bilingual>> = {
  organisation: both("سازمان", "organisation"),
  provinces: both("استان", "province"),
  units: both("واحد", "unit"),
  staff: both("کارمند", "member of staff"),
  deputies: both("جانشینی", "deputy"),
  absences: both("غیبت", "absence"),
  officials: both("مسئول", "official"),
  kinds: both("نوع", "kind"),
  outcomes: both("نتیجه", "outcome"),
  subjects: both("موضوع", "subject"),
  routing: both("قاعده ارجاع", "routing rule"),
  routingExamples: both("نمونه ارجاع", "routing example"),
  templates: both("متن پیام", "message text"),
  answerTemplates: both("متن آماده پاسخ", "answer text"),
  handOffs: both("راهنمایی به مرجع مربوط", "hand-off"),
  guidance: both("راهنمایی پیش از ثبت", "guidance"),
  partners: both("سامانه همکار", "partner system"),
  weeks: both("الگوی هفته", "pattern of the week"),
  officeHours: both("ساعت اداری", "office hours"),
  holidays: both("تعطیلی", "holiday"),
  closures: both("تعطیلی یا تغییر ساعت اداره‌ها", "closure"),
  clocks: both("مهلت", "duration"),
  timeLimits: both("محدودیت‌های زمانی", "time limits"),
};

const fields: Readonly<Record<string, Bilingual>> = {
  name: both("نام", "name"),
  address: both("نشانی", "address"),
  phone: both("تلفن", "telephone"),
  where: both("مرجع مربوط", "competent body"),
  link: both("نشانی اینترنتی", "web address"),
  room: both("اتاق یا باجه ملاقات", "room or counter of meetings"),
  bring: both("آنچه متقاضی به ملاقات می‌آورد", "what applicants bring to a meeting"),
  map: both("نقشه", "map"),
  parent: both("واحد بالادست", "the unit above"),
  replaces: both("جای این‌ها را گرفته است", "replaces"),
  province: both("استان", "province"),
  unit: both("واحد", "unit"),
  roles: both("نقش‌ها", "roles"),
  from: both("نخستین روز", "first day"),
  to: both("آخرین روز", "last day"),
  days: both("روزهای کاری", "working days"),
  weekday: both("روز هفته", "day of the week"),
  opens: both("آغاز کار", "opens"),
  closes: both("پایان کار", "closes"),
  day: both("روز", "day"),
  yearly: both("هر سال", "every year"),
  provisional: both("احتمالی", "provisional"),
  takes: both("مدت", "how much"),
  in: both("واحد شمارش", "counted in"),
  keyNumber: both("شماره کلید", "number of the key"),
  fields: both("فیلدهای نتیجه در آن سامانه", "fields of its form of results"),
  oldKeyUntil: both("کلید پیشین تا پایان این روز", "the key before it until the end of"),
  capDays: both("حداکثر تا پایان چندمین روز کاری", "at most until the close of working day"),
  returns: both("برگشت‌ها پیش از تصمیم قطعی", "returns before a final choice"),
  extension: both("تمدید، حداکثر (روز کاری)", "extension at most (working days)"),
  pause: both("توقف، حداکثر (روز کاری)", "pauses at most (working days)"),
  levelDays: both("فاصله اعلام به بالاتر (روز کاری)", "next level after (working days)"),
  levelHours: both(
    "فاصله اعلام به بالاتر در فوریت‌ها (ساعت کاری)",
    "next level of urgent ones after (working hours)",
  ),
  offers: both(
    "تعداد زمان‌هایی که خودبه‌خود به منتظران ملاقات پیشنهاد می‌شود",
    "times offered to each person on a waiting list",
  ),
  paperDays: both("فرم کاغذی تا چند روز پس از تحویل ثبت می‌شود", "days in which a paper form may be entered"),
  formerDays: both(
    "کسی که از واحدی رفته است، تا چند روز از همان واحد به شمار می‌آید",
    "days for which people who left a unit count as its people",
  ),
  paperClocks: both("آغاز مهلت فرم کاغذی", "clocks of paper forms count from"),
  letterClocks: both("آغاز مهلت نامه", "clocks of letters count from"),
  quietFrom: both("پیامک فرستاده نمی‌شود از ساعت", "no SMS from"),
  quietUntil: both("پیامک فرستاده نمی‌شود تا ساعت", "no SMS until"),
  messagesPerRecipient: both(
    "پیام به هر شماره یا ایمیل، حداکثر در روز",
    "messages to one number or e-mail address in a day at most",
  ),
  smsPerMonth: both("پیامک به همه، حداکثر در ۳۰ روز", "SMS to everybody in 30 days at most"),
  deskUnused: both(
    "میز خدمت: احراز هویت بدون ثبت و اقدام، حد عادی در روز",
    "desk: ordinary identifications in a day without a following act",
  ),
  deskActs: both(
    "میز خدمت: اقدام از طرف متقاضیان، حد عادی در روز",
    "desk: ordinary acts in a day for applicants",
  ),
  deskHour: both("میز خدمت: احراز هویت، حد عادی در یک ساعت", "desk: ordinary identifications in an hour"),
  idleMinutes: both("قفل شدن میز بی‌کار پس از (دقیقه)", "an idle desk locks after (minutes)"),
  rating: both("فرصت نظر و اعتراض (روز)", "time to rate and to object (days)"),
  sentence: both("جمله‌ای که شهروند می‌بیند", "the sentence that citizens see"),
  onWeb: both("در فرم شهروند", "on the citizen's form"),
  fourEyes: both("نیاز به تأیید نفر دوم", "needs a second person"),
  asksWho: both("پرسش از واحد یا شخص مورد شکایت", "asks which unit or person it is about"),
  unanswered: both("نوعی که بی‌پاسخ مانده است", "the kind that got no answer"),
  mayHide: both("پرسش از پوشیده ماندن نام از واحد", "offers to hide the name from the unit"),
  byInspection: both("فوریت اداری، فقط با بازرسی", "an administrative emergency, for inspection alone"),
  withoutIdentity: both("گزارش بدون نام", "a report without identity"),
  subjects: both("فقط برای این موضوع‌ها", "only for the subjects"),
  remedied: both("مشکل برطرف شده است", "is remedied"),
  refusal: both("رد درخواست است", "is a refusal"),
  transfer: both("ارسال به دستگاه دیگر", "is a transfer outside"),
  repeated: both("تکراری است", "is a repeated request"),
  incomplete: both("اطلاعات کامل نشده است", "was not completed"),
  letterNumbers: both("شکل شماره نامه‌ها", "the form of the numbers of letters"),
  securityContact: both("نشانی گزارش نقص امنیتی", "where to report a weakness"),
  logo: both("نشان", "logo"),
  colours: both("رنگ‌ها", "colours"),
  light: both("روی زمینه روشن", "in light mode"),
  dark: both("روی زمینه تیره", "in dark mode"),
  pages: both("متن صفحه‌های پایین سایت", "the texts of the footer’s pages"),
  about: both("درباره ما", "about us"),
  contact: both("تماس با ما", "contact"),
  privacy: both("حریم خصوصی", "privacy"),
  accessibility: both("دسترس‌پذیری", "accessibility"),
  authority: both("مدرک نمایندگی ارائه نشده است", "lacks the authority document"),
  inspection: both("واحد بازرسی", "the inspection office"),
  outside: both("مرجع بیرون از سازمان", "is outside the organisation"),
  publishesStaff: both("نام کارکنان در فرم پیشنهاد شود", "offers the names of its staff in the form"),
  why: both("دلیل", "reason"),
  when: both("شرط‌ها", "conditions"),
  of: both("مسئول", "official"),
  title: both("سمت", "office held"),
  place: both("محل ملاقات", "place of meetings"),
  closed: both("فعلاً ملاقات ندارد", "receives nobody for now"),
  kinds: both("فقط درباره این نوع‌ها", "only about these kinds"),
  receivers: both("جانشین‌ها در ملاقات", "people who receive in their stead"),
  publicDays: both("روزهای معمول ملاقات مردمی", "usual public days"),
  weekdays: both("روزهای هفته", "days of the week"),
  begins: both("آغاز ملاقات‌ها", "the first meeting begins"),
  minutes: both("مدت هر ملاقات (دقیقه)", "minutes of a meeting"),
  places: both("تعداد نوبت‌ها", "number of times"),
  walkIns: both("بدون نوبت، حداکثر", "without an appointment at most"),
  photo: both("عکس", "photo"),
  subject: both("موضوع", "subject"),
  text: both("متن", "text"),
  tellWithinMinutes: both("مهلت فرستادن (دقیقه)", "to be told within (minutes)"),
  kind: both("نوع", "kind"),
  outcome: both("نتیجه", "outcome"),
  channel: both("راه", "channel"),
};

export const fieldName = (field: string): Bilingual => fields[field] ?? both(field, field);

const roles: Readonly<Record<Role, Bilingual>> = {
  clerk: both("کارشناس میز خدمت", "clerk"),
  "phone-operator": both("کارشناس پاسخگویی تلفنی", "phone operator"),
  expert: both("کارشناس", "expert"),
  head: both("مدیر", "head"),
  inspector: both("بازرس", "inspector"),
  coordinator: both("هماهنگ‌کننده", "coordinator"),
  administrator: both("مدیر سامانه", "administrator"),
  auditor: both("ممیز", "auditor"),
};

const channels: Readonly<Record<Channel, Bilingual>> = {
  web: both("وب", "web"),
  "phone-111": both("تلفن ۱۱۱", "phone 111"),
  desk: both("میز خدمت", "service desk"),
  paper: both("فرم کاغذی", "paper"),
  letter: both("نامه", "letter"),
  "partner-samad": both("سامد", "Samad"),
  "foad-web": both("وب فواد", "FOAD web"),
  "phone-128": both("تلفن ۱۲۸", "phone 128"),
  "partner-foad": both("فواد", "FOAD"),
  "partner-call-centre": both("مرکز تماس همکار", "partner call centre"),
};

const weekdayNames: Readonly<Record<Weekday, Bilingual>> = {
  saturday: both("شنبه", "Saturday"),
  sunday: both("یکشنبه", "Sunday"),
  monday: both("دوشنبه", "Monday"),
  tuesday: both("سه‌شنبه", "Tuesday"),
  wednesday: both("چهارشنبه", "Wednesday"),
  thursday: both("پنجشنبه", "Thursday"),
  friday: both("جمعه", "Friday"),
};

const clockWords: Readonly<Record<ClockName, Bilingual>> = {
  triage: both("بررسی نخست", "triage"),
  accept: both("پذیرش یا برگشت ارجاع", "accepting or returning a referral"),
  answer: both("پاسخ", "answer"),
  approve: both("تأیید پاسخ", "approval"),
  "second-stage": both("رسیدگی دوباره", "second stage"),
  "meeting-decision": both("تصمیم درباره ملاقات", "decision on a meeting"),
  minutes: both("صورت‌جلسه", "minutes"),
  legal: both("مهلت قانونی", "legal limit"),
  letter: both("پاسخ نامه", "answer to a letter"),
  retention: both("نگهداری اطلاعات پس از پایان", "retention of data"),
};

/** The words for values that are not keys of the snapshot, by field. */
const values: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  roles,
  channel: {
    ...channels,
    sms: both("پیامک", "SMS"),
    email: both("ایمیل", "e-mail"),
    call: both("تماس", "call"),
    page: both("صفحه متقاضی", "applicant’s page"),
  },
  days: weekdayNames,
  weekday: weekdayNames,
  weekdays: weekdayNames,
  clock: clockWords,
  in: {
    "working-days": both("روز کاری", "working days"),
    "working-hours": both("ساعت کاری", "working hours"),
    months: both("ماه", "months"),
  },
  language: { fa: both("فارسی", "Persian"), en: both("انگلیسی", "English") },
  key: {
    registered: both("ثبت شد", "registered"),
    answered: both("پاسخ داده شد", "answered"),
    remedied: both("اقدام شد", "put right"),
    "your-opinion": both("درخواست نظر", "asking for an opinion"),
    "group-withdrawn": both("انصراف نماینده گروه", "a group’s request withdrawn"),
    question: both("پرسش", "question"),
    extended: both("مهلت تمدید شد", "extended"),
    "choose-time": both("زمان ملاقات را انتخاب کنید", "choose a time to meet"),
    "meeting-booked": both("زمان ملاقات تعیین شد", "meeting booked"),
    "meeting-moved": both("زمان ملاقات تغییر کرد", "meeting moved"),
    "meeting-reminder": both("یادآوری ملاقات", "meeting reminder"),
    "meeting-cancelled": both("ملاقات لغو شد", "meeting cancelled"),
    "meeting-deputy": both("جانشین در ملاقات", "deputy at a meeting"),
    "meeting-decided": both("تصمیم درباره ملاقات", "meeting decided"),
    "desk-acts": both("کاری در میز خدمت به نام متقاضی", "done at the desk in the applicant’s name"),
    "one-time-code": both("رمز یک‌بارمصرف", "one-time code"),
    "receipt-code": both("رمز چاپ رسید", "code for a receipt"),
  },
};

/**
 * The words for a value of a field; undefined when there are none. Inherited properties do not count, because a value may
 * be any text, such as `constructor`.
 */
export function valueWords(field: string, value: string): Bilingual | undefined {
  const words = values[field];
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}
