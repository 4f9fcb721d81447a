/** What can be wrong with the organisation's files, in words for the person who wrote them. */
import { type Bilingual, type Details, fill } from "../../shared/contracts/language.ts";

/** Where: the section, the entry's place in it from 0, the field: `["routing", 3, "unit"]`. */
export type Path = readonly (string | number)[];

export interface Problem extends Bilingual {
  readonly code: ProblemCode;
  readonly path: Path;
}

const words = {
  missing: { fa: "«{field}» نوشته نشده است", en: "“{field}” is missing" },
  "unknown-field": { fa: "«{field}» شناخته نیست", en: "“{field}” is not a known field" },
  "wrong-shape": { fa: "باید {expected} باشد", en: "must be {expected}" },
  "bad-value": {
    fa: "«{value}» پذیرفته نیست؛ از این‌ها باشد: {allowed}",
    en: "“{value}” is not one of: {allowed}",
  },
  "bad-form": { fa: "شکل «{value}» درست نیست", en: "“{value}” is not written as it must be" },
  empty: { fa: "خالی است", en: "is empty" },
  "too-long": { fa: "بلندتر از {most} حرف است", en: "is longer than {most} characters" },
  "too-large": {
    fa: "همه داده‌ها با هم {size} کیلوبایت است و بیش از {most} کیلوبایت جا نمی‌شود",
    en: "everything together is {size} KB and no more than {most} KB fit",
  },
  twice: { fa: "«{key}» دو بار آمده است", en: "“{key}” is there twice" },
  "unknown-reference": { fa: "«{key}» در {section} نیست", en: "there is no “{key}” in {section}" },
  "endless-parents": {
    fa: "واحدهای بالاتر «{key}» دور می‌زنند و به رأس سازمان نمی‌رسند",
    en: "the units above “{key}” go round in a circle",
  },
  "no-head": { fa: "واحد «{key}» مدیر (head) ندارد", en: "unit “{key}” has no head" },
  "two-heads": { fa: "واحد «{key}» بیش از یک مدیر (head) دارد", en: "unit “{key}” has more than one head" },
  "no-expert": {
    fa: "واحد «{key}» جز مدیر، کارشناس (expert) ندارد",
    en: "unit “{key}” has no expert besides its head",
  },
  "no-administrator": {
    fa: "هیچ کس مدیر سامانه (administrator) نیست تا این داده‌ها را دوباره تغییر دهد",
    en: "nobody is an administrator, who could change this again",
  },
  "stands-in-for-self": { fa: "کسی جانشین خودش نمی‌شود", en: "nobody stands in for themselves" },
  "no-inspection": {
    fa: "واحد بازرسی (inspection) معلوم نیست یا جز مدیر، بازرس (inspector) ندارد؛ پرونده‌ای که واحدهای بالاتر در آن تعارض منافع دارند به آن می‌رود",
    en: "there is no inspection office (inspection), or it has no inspector besides its head; it gets the cases in which the units above have a conflict of interest",
  },
  "no-outside-authority": {
    fa: "هیچ واحدی مرجع بیرون از سازمان (outside) نیست؛ شکایت از رئیس سازمان یا از بازرسی باید به آن برود",
    en: "no unit stands outside the organisation (outside); complaints about its head or about inspection must go there",
  },
  "two-outside-authorities": {
    fa: "«{first}» مرجع بیرون از سازمان است؛ «{key}» نمی‌تواند مرجع دوم باشد",
    en: "“{first}” stands outside the organisation; “{key}” cannot be a second one",
  },
  "outside-has-parent": {
    fa: "«{key}» زیر «{parent}» است، ولی مرجع بیرون از سازمان نه واحد بالادست دارد و نه واحد زیردست",
    en: "“{key}” is below “{parent}”, but the authority outside the organisation has no unit above it and none below",
  },
  "outside-stands-in": {
    fa: "«{deputy}» جانشین «{of}» نمی‌شود: یکی در سازمان است و دیگری در مرجع بیرون از آن",
    en: "“{deputy}” cannot stand in for “{of}”: one is inside the organisation, the other outside",
  },
  "no-eligible-handler": {
    fa: "اگر از «{key}» شکایت شود، هیچ واحدی بی تعارض منافع کسی را برای پاسخ و کسی دیگر را برای تأیید ندارد (روز: {day})",
    en: "if “{key}” is complained of, no unit without a conflict of interest has one person to answer and another to approve (day: {day})",
  },
  "no-eligible-handler-besides": {
    fa: "اگر از «{key}» و از «{silent}»، که درخواستی را بی‌پاسخ گذاشته است، با هم شکایت شود، هیچ واحدی بی تعارض منافع کسی را برای پاسخ و کسی دیگر را برای تأیید ندارد (روز: {day})",
    en: "if “{key}” is complained of together with “{silent}”, which left a request unanswered, no unit without a conflict of interest has one person to answer and another to approve (day: {day})",
  },
  "unanswered-itself": {
    fa: "نوع «{key}» درباره بی‌پاسخ ماندن نوع دیگری است، نه خودش",
    en: "kind “{key}” is about the silence on a request of another kind, not of its own",
  },
  "no-such-day": { fa: "چنین روزی نیست: {day}", en: "there is no such day: {day}" },
  "ends-before-start": {
    fa: "پایان ({to}) پیش از آغاز ({from}) است",
    en: "ends ({to}) before it starts ({from})",
  },
  "no-catch-all": {
    fa: "قاعده آخر باید بی‌شرط باشد تا هیچ درخواستی بی‌واحد نماند",
    en: "the last rule must have no condition, so that no request is left without a unit",
  },
  "hides-the-rest": {
    fa: "قاعده «{key}» شرط ندارد و قاعده‌های پس از خود را بی‌اثر می‌کند",
    en: "rule “{key}” has no condition and hides every rule after it",
  },
  "goes-elsewhere": {
    fa: "این نمونه باید به «{expected}» برود، ولی قاعده «{rule}» آن را به «{unit}» می‌فرستد",
    en: "this example must go to “{expected}”, but rule “{rule}” sends it to “{unit}”",
  },
  "no-example": {
    fa: "هیچ نمونه‌ای قاعده «{key}» را نشان نمی‌دهد",
    en: "no example shows rule “{key}”",
  },
  "no-template": {
    fa: "متن «{key}» برای {channel} به زبان {language} نیست",
    en: "there is no text “{key}” for {channel} in {language}",
  },
  "no-subject": { fa: "ایمیل باید موضوع (subject) داشته باشد", en: "an e-mail needs a subject" },
  "sms-with-subject": { fa: "پیامک موضوع (subject) ندارد", en: "an SMS has no subject" },
  "unknown-place": { fa: "جای خالی «{place}» شناخته نیست", en: "the place “{place}” is not known" },
  "place-missing": { fa: "متن باید «{place}» داشته باشد", en: "the text must contain “{place}”" },
  "several-parts": {
    fa: "با بلندترین مقدارها {parts} بخش پیامک می‌شود؛ باید یک بخش باشد",
    en: "takes {parts} SMS parts with the longest values; it must be one",
  },
  "link-in-sms": { fa: "پیامک نباید نشانی اینترنتی داشته باشد", en: "an SMS must not hold a link" },
  "none-on-web": {
    fa: "هیچ نوعی برای فرم شهروند (onWeb) نیست",
    en: "no kind is offered on the citizen's form (onWeb)",
  },
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof words;

export function problem(code: ProblemCode, path: Path, details: Details = {}): Problem {
  const { fa, en } = words[code];
  return { code, path, fa: fill(fa, details, "fa"), en: fill(en, details) };
}
