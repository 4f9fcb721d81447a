/** The possible errors in the files that describe an organisation, with texts for the person who writes the files. */
import {
  type Bilingual,
  type Details,
  fill,
  type Language,
  perLanguage,
  textIn,
  traitsOf,
} from "../../../shared/contracts/fields/language.ts";
import { textFaults } from "../../../shared/contracts/fields/notice-texts.ts";
import { persianDigits } from "../../../shared/domain/text/digits.ts";
import { dayNumber, isDay } from "../../../shared/domain/time/days.ts";
import { solarHijriOf } from "../../../shared/domain/time/solar-hijri.ts";

/** The place of an error: section, entry (from 0), field, as in `["routing", 3, "unit"]`. */
export type Path = readonly (string | number)[];

export type Problem = Bilingual & {
  readonly code: ProblemCode;
  readonly path: Path;
};

const words = {
  missing: { fa: "«{field}» نوشته نشده است", en: "“{field}” is missing" },
  "unknown-field": { fa: "«{field}» شناخته‌شده نیست", en: "“{field}” is not a known field" },
  "wrong-shape": { fa: "باید {expected} باشد", en: "must be {expected}" },
  "bad-value": {
    fa: "«{value}» پذیرفته نمی‌شود؛ یکی از این‌ها باشد: {allowed}",
    en: "“{value}” is not one of: {allowed}",
  },
  "bad-form": { fa: "شکل «{value}» درست نیست", en: "“{value}” has the wrong form" },
  "unseen-character": {
    fa: "نویسه‌ای دارد که دیده نمی‌شود و خواندن متن را تغییر می‌دهد ({character})",
    en: "has a character that nobody sees and that changes how the text reads ({character})",
  },
  empty: { fa: "خالی است", en: "is empty" },
  "too-long": { fa: "بیش از {most} حرف است", en: "is longer than {most} characters" },
  "too-large": {
    fa: "همه داده‌ها با هم {size} کیلوبایت است؛ بیش از {most} کیلوبایت پذیرفته نمی‌شود",
    en: "everything together is {size} KB, and the limit is {most} KB",
  },
  twice: { fa: "«{key}» دو بار آمده است", en: "there are two “{key}”" },
  "unknown-reference": { fa: "«{key}» در {section} نیست", en: "there is no “{key}” in {section}" },
  "endless-parents": {
    fa: "زنجیره واحدهای بالادست «{key}» به خودش برمی‌گردد و به رأس سازمان نمی‌رسد",
    en: "the units above “{key}” form a circle",
  },
  "key-used-before": {
    fa: "شناسه «{key}» پیش‌تر در سازمان بوده و برداشته شده است و دوباره داده نمی‌شود؛ شناسه تازه‌ای بنویسید و بگویید جای کدام را می‌گیرد (replaces)",
    en: "“{key}” was removed from the organisation and cannot be used again; write a new key and say what it replaces (replaces)",
  },
  "no-successor": {
    fa: "واحد «{key}» برداشته می‌شود و هیچ واحدی نمی‌گوید جای آن را می‌گیرد (replaces)",
    en: "unit “{key}” is removed and no unit says that it replaces it (replaces)",
  },
  "replaces-unknown": {
    fa: "«{key}»، که قرار است جای آن گرفته شود، هرگز در سازمان نبوده است",
    en: "“{key}”, which is to be replaced, was never in the organisation",
  },
  "replaces-itself": {
    fa: "«{key}» نمی‌تواند جای خودش را بگیرد",
    en: "“{key}” cannot replace itself",
  },
  "no-head": { fa: "واحد «{key}» مدیر (head) ندارد", en: "unit “{key}” has no head" },
  "two-heads": { fa: "واحد «{key}» بیش از یک مدیر (head) دارد", en: "unit “{key}” has more than one head" },
  "no-expert": {
    fa: "واحد «{key}» جز مدیر، کارشناس (expert) ندارد",
    en: "unit “{key}” has no expert besides its head",
  },
  "too-few-administrators": {
    fa: "دست‌کم دو مدیر سامانه (administrator) لازم است: هیچ‌کس نمی‌تواند به خودش نقش یا اختیار بدهد",
    en: "at least two administrators are needed: nobody gives a role or power to themselves",
  },
  "stands-in-for-self": { fa: "هیچ‌کس جانشین خودش نمی‌شود", en: "nobody can stand in for themselves" },
  "no-inspection": {
    fa: "واحد بازرسی (inspection) معلوم نیست یا جز مدیر، بازرس (inspector) ندارد؛ پرونده‌ای که واحدهای بالاتر در آن تعارض منافع دارند به آن می‌رود",
    en: "there is no inspection office (inspection), or it has no inspector besides its head; it gets the cases in which the units above have a conflict of interest",
  },
  "no-outside-authority": {
    fa: "هیچ واحدی مرجع بیرون از سازمان (outside) نیست؛ شکایت از رئیس سازمان یا از بازرسی باید به آن برود",
    en: "no unit is outside the organisation (outside); complaints about its head or about inspection must go there",
  },
  "two-outside-authorities": {
    fa: "«{first}» مرجع بیرون از سازمان است؛ «{key}» نمی‌تواند مرجع دوم باشد",
    en: "“{first}” is outside the organisation; “{key}” cannot be a second one",
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
    fa: "اگر از «{key}» شکایت شود، هیچ واحد بدون تعارض منافعی نیست که یک نفر برای پاسخ و نفر دیگری برای تأیید داشته باشد (روز: {day})",
    en: "if “{key}” is accused, no unit without a conflict of interest has one person to answer and another to approve (day: {day})",
  },
  "no-eligible-handler-besides": {
    fa: "اگر از «{key}» و از «{silent}»، که درخواستی را بی‌پاسخ گذاشته است، با هم شکایت شود، هیچ واحد بدون تعارض منافعی نیست که یک نفر برای پاسخ و نفر دیگری برای تأیید داشته باشد (روز: {day})",
    en: "if “{key}” is accused together with “{silent}”, which left a request unanswered, no unit without a conflict of interest has one person to answer and another to approve (day: {day})",
  },
  "unanswered-itself": {
    fa: "نوع «{key}» درباره بی‌پاسخ ماندن نوع دیگری است، نه خودش",
    en: "kind “{key}” is about the silence on a request of another kind, not of its own",
  },
  "no-such-day": { fa: "چنین روزی در تقویم نیست: {day}", en: "{day} does not exist" },
  "not-a-day": {
    fa: "«{value}» روز نیست؛ مانند ۱۴۰۵/۰۹/۱۰ بنویسید، یا مانند 2026-12-01",
    en: "“{value}” is not a day; write it as 1405/09/10 or 2026-12-01",
  },
  "ends-before-start": {
    fa: "پایان ({to}) پیش از آغاز ({from}) است",
    en: "ends ({to}) before it starts ({from})",
  },
  "no-catch-all": {
    fa: "قاعده آخر نباید شرط داشته باشد تا هیچ درخواستی بدون واحد نماند",
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
  ...textFaults,
  "outside-table": {
    fa: "روز {day} بیرون از تقویم است؛ از {first} تا {last} پذیرفته می‌شود",
    en: "{day} is outside the calendar, which reaches from {first} to {last}",
  },
  "no-such-year-day": {
    fa: "«{value}» روزی از سال نیست؛ ماه و روز باشد، مانند 03-15",
    en: "“{value}” is not a day of the year; write month and day, such as 03-15",
  },
  "half-a-season": {
    fa: "برای فصل، آغاز (from) و پایان (to) را با هم بنویسید یا هیچ‌کدام را ننویسید",
    en: "a season has a beginning and an end: from and to, or neither",
  },
  "no-working-day": {
    fa: "این هفته روز کاری ندارد؛ با آن هیچ مهلتی به پایان نمی‌رسد",
    en: "a week without a working day; no deadline would ever end",
  },
  "weeks-overlap": {
    fa: "روز {day} در دو الگوی هفته است؛ هر روز یک الگو دارد",
    en: "{day} is in two patterns of the week; every day has one",
  },
  "weeks-gap": {
    fa: "روز {day} در هیچ الگوی هفته نیست؛ نخستین الگو نباید آغاز و آخرین الگو نباید پایان داشته باشد و میان الگوها نباید فاصله باشد",
    en: "{day} is in no pattern of the week; the first has no beginning, the last no end, and there is no gap between",
  },
  "closes-before-opens": {
    fa: "پایان کار ({closes}) پس از آغاز آن ({opens}) نیست",
    en: "closes ({closes}) not later than it opens ({opens})",
  },
  "no-hours-left": {
    fa: "آخرین سطر ساعت اداری نباید شرط داشته باشد تا هیچ روز کاری بدون ساعت نماند",
    en: "the last line of office hours must have no condition, so that no working day is left without hours",
  },
  "hides-hours": {
    fa: "سطر «{key}» شرط ندارد و سطرهای پس از خود را بی‌اثر می‌کند",
    en: "line “{key}” has no condition and hides every line after it",
  },
  "holiday-twice": {
    fa: "روز {day} دو بار تعطیل شده است",
    en: "{day} is a holiday twice",
  },
  "reduced-without-hours": {
    fa: "برای روز با ساعت کمتر، آغاز (opens) و پایان (closes) را بنویسید",
    en: "a shortened day needs its hours, opens and closes",
  },
  "hours-without-reduced": {
    fa: "فقط روز با ساعت کمتر (reduced) ساعت دارد",
    en: "only a shortened day has hours of its own",
  },
  "two-scopes": {
    fa: "یا استان‌ها (province) را بنویسید یا واحدها (unit) را، نه هر دو؛ هیچ‌کدام یعنی همه کشور",
    en: "either provinces or units, not both; neither means the whole country",
  },
  "closures-overlap": {
    fa: "روز {day} برای همین‌جا یک بار دیگر هم نوشته شده است",
    en: "there is a second {day} for the same place",
  },
  "no-working-time": {
    fa: "از {from} در «{place}» بیش از {most} روز پیاپی روز کاری نیست و مهلت‌ها به پایان نمی‌رسند",
    en: "from {from} on, “{place}” has no working day for more than {most} days, and deadlines would not end",
  },
  "not-positive": {
    fa: "{value} پذیرفته نمی‌شود؛ دست‌کم {least} باشد",
    en: "{value} is too little; at least {least}",
  },
  "too-much": {
    fa: "{value} پذیرفته نمی‌شود؛ بیش از {most} نباشد",
    en: "{value} is too much; at most {most}",
  },
  "legal-not-months": {
    fa: "فقط مهلت قانونی و مهلت نگهداری به ماه حساب می‌شود؛ این دو نه متوقف می‌شود و نه تمدید",
    en: "only the legal limit and the retention are in months; they have no pause or extension",
  },
  "cap-without-hours": {
    fa: "سقف روز کاری (capDays) فقط برای مهلت‌های ساعتی است",
    en: "capDays is for clocks of working hours only",
  },
  "no-duration": {
    fa: "مهلت «{clock}» سطر بدون شرط ندارد؛ هر درخواستی باید مهلت داشته باشد",
    en: "clock “{clock}” has no row without condition; every request needs a duration",
  },
  "hides-durations": {
    fa: "سطر بدون شرط «{clock}» باید آخرین سطر آن باشد، چون سطرهای پس از خود را بی‌اثر می‌کند",
    en: "the row of “{clock}” without condition must be its last; it hides the ones after it",
  },
  "no-seat": {
    fa: "استان محل سازمان (province) نوشته نشده است؛ تعطیلی‌های استانی برای واحدهای بدون استان با آن حساب می‌شود",
    en: "the province of the seat is missing; closures of a province apply through it to units without one",
  },
  reserved: {
    fa: "شناسه «{key}» برای خود سامانه است؛ شناسه دیگری بنویسید",
    en: "the key “{key}” is taken; choose another",
  },
  "no-address": {
    fa: "راهنمایی «{key}» نه تلفن (phone) دارد و نه نشانی اینترنتی (link)؛ کسی را بدون راه تماس به جای دیگر راهنمایی نمی‌کنیم",
    en: "hand-off “{key}” needs a telephone (phone) or a web address (link)",
  },
  "logo-no-picture": {
    fa: "نشان (logo) نه SVG است و نه PNG؛ متن SVG را بنویسید یا فایل logo.svg یا logo.png را کنار فایل‌ها بگذارید",
    en: "the logo is neither an SVG nor a PNG; write the text of an SVG, or put logo.svg or logo.png beside the files",
  },
  "logo-not-taken": {
    fa: "در نشان (logo) «{found}» هست که پذیرفته نیست؛ نشان فقط شکل دارد، بی متن، سبک (style)، اسکریپت و نشانی بیرونی، و viewBox دارد",
    en: "the logo has “{found}”, which is not allowed; a logo has shapes and a viewBox, and no text, style, script or outside address",
  },
  "logo-ratio": {
    fa: "پهنای نشان (logo) باید میان نصف و چهار برابر بلندی آن باشد",
    en: "the logo must be between half and four times as wide as it is high",
  },
  "official-no-head": {
    fa: "«{of}» مدیر هیچ واحدی در سازمان نیست؛ فقط مدیران واحدها ملاقات مردمی دارند",
    en: "“{of}” heads no unit of the organisation; only heads of units receive people",
  },
  "past-midnight": {
    fa: "ملاقات‌های روزی که ساعت {begins} آغاز می‌شود تا پس از نیمه‌شب طول می‌کشد",
    en: "the meetings of a day that begins at {begins} would last past midnight",
  },
  "photo-no-picture": {
    fa: "عکس (photo) فایل JPEG درستی نیست؛ فایلی مانند photo-a.rastegar.jpg را کنار فایل‌ها بگذارید",
    en: "the photo is no valid JPEG; put a file such as photo-a.rastegar.jpg beside the files",
  },
  "photo-too-large": {
    fa: "عکس (photo) بزرگ است؛ بیش از ۶ کیلوبایت پذیرفته نمی‌شود",
    en: "the photo is too large; the limit is 6 KB",
  },
  "photo-ratio": {
    fa: "پهنای عکس (photo) باید میان نصف و ۱٫۲۵ برابر بلندی آن باشد",
    en: "the photo must be between half and one and a quarter times as wide as it is high",
  },
  "photos-too-large": {
    fa: "عکس‌ها با هم بزرگ است؛ بیش از {most} کیلوبایت پذیرفته نمی‌شود",
    en: "the photos together are too large; the limit is {most} KB",
  },
  "low-contrast": {
    fa: "نوشته {text} روی {ground} خوانا نیست: تضاد آن {ratio} است و باید دست‌کم {least} باشد (WCAG 1.4.3)",
    en: "text in {text} on {ground} is not readable: its contrast is {ratio} and must be at least {least} (WCAG 1.4.3)",
  },
  "not-plain-text": {
    fa: "این متن ساده نیست: «{found}» در آن است. برچسب HTML پذیرفته نیست؛ بندها را با یک سطر خالی از هم جدا کنید",
    en: "this is not plain text: it has “{found}”. HTML tags are not allowed; separate paragraphs by an empty line",
  },
  "map-without-address": {
    fa: "نقشه (map) واحد «{key}» بدون نشانی (address) است؛ نشانی همان ساختمان را هم بنویسید",
    en: "unit “{key}” has a map (map) and no address (address); write the address of that building as well",
  },
  "none-on-web": {
    fa: "هیچ نوعی برای فرم شهروند (onWeb) نیست",
    en: "no kind is offered on the citizen's form (onWeb)",
  },
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof words;

const filled = (code: ProblemCode, details: Details, language: Language): string =>
  fill(
    textIn(words[code], language),
    traitsOf(language).calendar === "solar" ? inSolarHijri(details) : details,
    language,
  );

export function problem(code: ProblemCode, path: Path, details: Details = {}): Problem {
  return { code, path, ...perLanguage((language) => filled(code, details, language)) };
}

/** Converts days to the Solar Hijri calendar, for Persian sentences. */
const inSolarHijri = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      isDay(String(value)) ? solar(String(value)) : value,
    ]),
  );

function solar(day: string): string {
  const { year, month, day: date } = solarHijriOf(dayNumber(day));
  return persianDigits([year, two(month), two(date)].join("/"));
}

const two = (value: number): string => String(value).padStart(2, "0");
