/** What the organisation's data are called in front of people. */

import type { Bilingual } from "../../../shared/contracts/language.ts";
import type { Channel, Role } from "../../../shared/directory/snapshot.ts";
import type { SectionName } from "./sections.ts";

export const both = (fa: string, en: string): Bilingual => ({ fa, en });

/** One thing of a section. */
export const things: Readonly<Record<SectionName, Bilingual>> = {
  organisation: both("سازمان", "organisation"),
  provinces: both("استان", "province"),
  units: both("واحد", "unit"),
  staff: both("کارمند", "member of staff"),
  deputies: both("جانشینی", "deputy"),
  absences: both("غیبت", "absence"),
  kinds: both("نوع", "kind"),
  outcomes: both("نتیجه", "outcome"),
  subjects: both("موضوع", "subject"),
  routing: both("قاعده ارجاع", "routing rule"),
  routingExamples: both("نمونه ارجاع", "routing example"),
  templates: both("متن پیام", "message text"),
  answerTemplates: both("متن آماده پاسخ", "answer text"),
};

const fields: Readonly<Record<string, Bilingual>> = {
  name: both("نام", "name"),
  address: both("نشانی", "address"),
  phone: both("تلفن", "telephone"),
  parent: both("واحد بالادست", "the unit above"),
  province: both("استان", "province"),
  unit: both("واحد", "unit"),
  roles: both("نقش‌ها", "roles"),
  to: both("آخرین روز", "last day"),
  sentence: both("جمله‌ای که شهروند می‌بیند", "the sentence that citizens see"),
  onWeb: both("در فرم شهروند", "on the citizen's form"),
  fourEyes: both("نیاز به تأیید نفر دوم", "needs a second person"),
  asksWho: both("پرسش از واحد یا شخص مورد شکایت", "asks which unit or person it is about"),
  unanswered: both("نوعی که بی‌پاسخ مانده است", "the kind that was left unanswered"),
  refusal: both("رد درخواست است", "is a refusal"),
  transfer: both("ارسال به دستگاه دیگر", "is a transfer outside"),
  repeated: both("تکراری است", "is a repeated request"),
  inspection: both("واحد بازرسی", "the inspection office"),
  outside: both("مرجع بیرون از سازمان", "stands outside the organisation"),
  why: both("دلیل", "reason"),
  when: both("شرط‌ها", "conditions"),
  subject: both("موضوع", "subject"),
  text: both("متن", "text"),
  tellWithinMinutes: both("مهلت گفتن (دقیقه)", "to be told within (minutes)"),
  kind: both("نوع", "kind"),
  outcome: both("نتیجه", "outcome"),
  channel: both("راه", "channel"),
};

export const fieldName = (field: string): Bilingual => fields[field] ?? both(field, field);

const roles: Readonly<Record<Role, Bilingual>> = {
  clerk: both("کارشناس میز خدمت", "clerk"),
  "phone-operator": both("پاسخ‌گوی تلفن", "phone operator"),
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
  paper: both("برگه", "paper"),
  letter: both("نامه", "letter"),
  "partner-samad": both("سامد", "Samad"),
  "foad-web": both("وب فواد", "FOAD web"),
  "phone-128": both("تلفن ۱۲۸", "phone 128"),
  "partner-foad": both("فواد", "FOAD"),
  "partner-call-centre": both("مرکز تماس همکار", "partner call centre"),
};

/** Words for values that stand for themselves and are no key of the snapshot, by the field that has them. */
const values: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  roles,
  channel: { ...channels, sms: both("پیامک", "SMS"), email: both("ایمیل", "e-mail") },
  language: { fa: both("فارسی", "Persian"), en: both("انگلیسی", "English") },
  key: {
    registered: both("ثبت شد", "registered"),
    answered: both("پاسخ داده شد", "answered"),
    "one-time-code": both("رمز یک‌بارمصرف", "one-time code"),
  },
};

/** A value may be anybody's words, such as `constructor`: only what stands here counts. */
export function valueWords(field: string, value: string): Bilingual | undefined {
  const words = values[field];
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}
