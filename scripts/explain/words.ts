/** The words of an explanation, in both languages. */
import { change } from "../../shared/contracts/staff/cases.ts";
import type { ChainVerdict } from "../../shared/journal/chain.ts";
import { happenedIn } from "../../web/desk/casework/case/happened.ts";

export type Language = "fa" | "en";

type Both = Readonly<Record<Language, string>>;
const both = (fa: string, en: string): Both => ({ fa, en });

/** What staff did to a case, in the words of the desk, without the name of a person. */
const onCase = Object.fromEntries(
  change.options.map((type) => [
    type,
    both(`${happenedIn("fa")[type]("یک کارمند")}.`, `${happenedIn("en")[type]("A member of staff")}.`),
  ]),
);

/** What a row did, by the type of its fact, of one service or of any: `{unit}`, `{who}` … stand for what the fact holds. */
export const happened: Readonly<Record<string, Both>> = {
  ...onCase,
  registered: both("درخواست ثبت شد.", "The request was registered."),
  told: both("روند عمومی تکمیل شد: {entry}، {unit}.", "The public timeline was extended: {entry}, {unit}."),
  "parties-told": both(
    "معلوم شد در {case} از چه کسی شکایت شده است.",
    "It became known who is complained of in {case}.",
  ),
  "meeting-told": both(
    "روند عمومی از ملاقات {meeting} خبر داد: {news}.",
    "The public timeline told of meeting {meeting}: {news}.",
  ),
  "date-told": both(
    "معلوم شد مهلت پاسخ تا {due} است؛ وعده نخست: {promised}.",
    "It became known that the answer is due {due}; at first {promised}.",
  ),
  "limit-told": both(
    "پرونده از مهلت قانونی خبر داد (پایان آن: {due}).",
    "The case told of the legal limit (its end: {due}).",
  ),
  identified: both("کارمند متقاضی را شناسایی کرد: {by}.", "A clerk identified the applicant: {by}."),
  "intake replied": both("متقاضی به پرسش {case} پاسخ داد.", "The applicant replied to what {case} asked."),
  "intake objected": both("متقاضی به پاسخ اعتراض کرد.", "The applicant objected to the answer."),
  opened: both("پرونده باز و به {unit} ارجاع شد.", "The case was opened and sent to {unit}."),
  referred: both("پرونده به {unit} ارجاع شد.", "The case was referred to {unit}."),
  returned: both("پرونده به {unit} بازگردانده شد.", "The case was returned to {unit}."),
  seen: both("واحد دارنده پرونده را دید.", "The unit that holds the case saw it."),
  assigned: both("پرونده به {to} سپرده شد.", "The case was given to {to}."),
  accepted: both(
    "رسیدگی به پرونده پذیرفته شد؛ {count} خواسته.",
    "The case was taken in hand, with {count} points.",
  ),
  drafted: both("پیش‌نویس پاسخ نوشته شد: {outcome}.", "An answer was drafted: {outcome}."),
  "sent-back": both("پیش‌نویس برای اصلاح برگشت.", "The draft was sent back to be corrected."),
  published: both("پاسخ داده شد.", "The answer was given."),
  "taken-away": both(
    "تعارض منافع پیش آمد ({why})؛ پرونده به {unit} رفت.",
    "A conflict of interest came about ({why}); the case went to {unit}.",
  ),
  "parties-named": both("ثبت شد از چه کسی شکایت شده است.", "It was said who is complained of."),
  "belonged-noted": both(
    "کسانی که هنگام شکایت زیر نظر مورد شکایت بودند، یادداشت شد.",
    "Those who belonged to the accused parties were noted.",
  ),
  "conflict-narrowed": both(
    "نسخه {number} داده‌های سازمان کسانی را از تعارض منافع با این پرونده بیرون آورد؛ فقط بازرسی آن را می‌بیند.",
    "Publication {number} of the organisation's data took people or units out of conflict with it; inspection alone is told.",
  ),
  corrected: both(
    "نوع و موضوع اصلاح شد: {kind}، {subject}.",
    "Kind and subject were corrected: {kind}, {subject}.",
  ),
  split: both("بخش‌هایی از پرونده به واحدهای دیگر فرستاده شد.", "Parts of the case were sent to other units."),
  "part-answered": both("بخش {part} پاسخ داده شد.", "Part {part} was answered."),
  asked: both("از متقاضی پرسشی پرسیده شد.", "The applicant was asked something."),
  replied: both("پاسخ متقاضی به پرسش رسید.", "The applicant's reply came."),
  informed: both("متقاضی توضیحی افزود.", "The applicant added something."),
  "hold-placed": both("نگهداری اجباری گذاشته شد: {because}.", "It was put on hold: {because}."),
  "hold-lifted": both("نگهداری اجباری برداشته شد.", "The hold was lifted."),
  "erasure-begun": both(
    "پاک کردن اطلاعات شخصی آغاز شد: {because}.",
    "Erasing what is personal began: {because}.",
  ),
  "erasure-stopped": both(
    "پاک کردن نیمه‌کاره ماند: درخواست دیگری از همین متقاضی در نگهداری اجباری است.",
    "It went no further: another request of the same applicant is on hold.",
  ),
  "files-removed": both("پیوست‌ها پاک شد.", "The attachments were destroyed."),
  erased: both(
    "آنچه شخصی بود پاک شد؛ از {completeAt} هیچ نسخه‌ای خوانده نمی‌شود.",
    "What was personal was erased; from {completeAt} on no copy can be read.",
  ),
  reserved: both("{by} این کد را در دسته رسید چاپ کرد.", "{by} printed this code on a pad of receipts."),
  "receipt-printed": both("{by} رسید تازه‌ای چاپ کرد.", "{by} printed a new receipt."),
  "attachment-begun": both("متقاضی خواست فایلی پیوست کند.", "The applicant wanted to attach a file."),
  "attachment-received": both("پیوست {attachment} رسید.", "Attachment {attachment} came."),
  "attachment-cleared": both(
    "پیوست {attachment} بررسی شد و باز می‌شود.",
    "Attachment {attachment} was examined and can be opened.",
  ),
  "attachment-refused": both(
    "پیوست {attachment} پذیرفته نشد: {because}.",
    "Attachment {attachment} was not accepted: {because}.",
  ),
  "attachment-told": both(
    "پرونده از پیوست {attachment} باخبر شد: {stands}.",
    "The case heard of attachment {attachment}: {stands}.",
  ),
  objected: both(
    "متقاضی اعتراض کرد؛ رسیدگی دوباره با {unit} است.",
    "The applicant objected; {unit} decides again.",
  ),
  withdrawn: both("متقاضی انصراف داد.", "The applicant withdrew."),
  rated: both(
    "نظر متقاضی: نحوه رسیدگی {process}، نتیجه {outcome}.",
    "The applicant's opinion: handling {process}, outcome {outcome}.",
  ),
  "consent-changed": both(
    "رضایت به گفتن نام و نوشته به واحدها: {given}.",
    "Consent that the units are told name and words: {given}.",
  ),
  "news-preferred": both(
    "متقاضی گفت از چه راهی و به چه زبانی به او خبر داده شود.",
    "The applicant said how news is to come, and in which language.",
  ),
  "hold-heard": both(
    "پرونده از نگهداری اجباری باخبر شد: {on}.",
    "The case heard whether it is on hold: {on}.",
  ),
  "consent-heard": both(
    "پرونده از رضایت متقاضی باخبر شد: {given}.",
    "The case heard of the applicant's consent: {given}.",
  ),
  "authority-seen": both("مدرک نمایندگی به {by} نشان داده شد.", "The authority document was shown to {by}."),
  "desk-act-heard": both(
    "پرونده باخبر شد که {by} در میز خدمت از طرف متقاضی کاری کرده است ({act})؛ در نامه بعدی گفته می‌شود.",
    "The case heard that {by} did something at the desk in the applicant's name ({act}); the next letter tells it.",
  ),
  joined: both("کسی به گروه پیوست.", "Somebody joined the group."),
  left: both("کسی از گروه خارج شد.", "Somebody left the group."),
  "member-heard": both(
    "پرونده باخبر شد که کسی به گروه پیوست یا از آن خارج شد.",
    "The case heard that somebody joined the group or left it.",
  ),
  "authority-heard": both(
    "پرونده باخبر شد که مدرک نمایندگی به {by} نشان داده شد.",
    "The case heard that the authority document was shown to {by}.",
  ),
  "explanation-asked": both(
    "بازرسی از مورد شکایت توضیح خواست، تا {due}.",
    "Inspection asked somebody complained of to explain, by {due}.",
  ),
  explained: both("توضیح {explanation} داده شد.", "Explanation {explanation} was given."),
  "closed-no-opinion": both(
    "بدون نظر متقاضی بسته شد؛ تماس با او ممکن نشد.",
    "It was closed without the applicant's opinion: they were not reached.",
  ),
  "result-entered": both("نتیجه در سامانه همکار وارد شد.", "The result was entered at the partner system."),
  "result-taken": both(
    "سامانه همکار نتیجه را با وب‌هوک گرفت.",
    "The partner system took the result by webhook.",
  ),
  "letter-issued": both(
    "برای پاسخ، نامه شماره {number} صادر شد.",
    "The answer was made a letter, number {number}.",
  ),
  numbered: both("شماره نامه گرفته شد.", "The number of a letter was taken."),
  minuted: both(
    "در صورت‌جلسه ملاقات {meeting} دستوری داده شد، تا {due}؛ مانند تعهد پیگیری می‌شود.",
    "The minutes of meeting {meeting} ordered something, by {due}; it is followed as a commitment.",
  ),
  ordered: both(
    "بازرسی دستور رفع مشکل داد، تا {due}؛ مانند تعهد پیگیری می‌شود.",
    "Inspection ordered a remedy, by {due}; it is followed as a commitment.",
  ),
  evidenced: both(
    "برای تعهد {commitment} مدرک انجام داده شد.",
    "Evidence was given for commitment {commitment}.",
  ),
  judged: both(
    "درباره تعهد {commitment} نظر داده شد؛ انجام شده: {kept}.",
    "Commitment {commitment} was judged; kept: {kept}.",
  ),
  linked: both(
    "با پرونده {to} درباره همان موضوع پیوند خورد.",
    "It was linked with case {to}, on the same matter.",
  ),
  unlinked: both("پیوند با پرونده {to} برداشته شد.", "The link with case {to} was undone."),
  "similar-answered": both("پرونده پیوندخورده {of} پاسخ گرفت.", "The linked case {of} was answered."),
  contacted: both("تماسی ثبت شد: {how}، {result}.", "A contact was kept: {how}, {result}."),
  "intake contacted": both(
    "{by} با متقاضی صحبت کرد یا تلاش کرد با او تماس بگیرد ({how}).",
    "{by} spoke with the applicant, or tried to reach them ({how}).",
  ),
  untold: both(
    "خبر «{template}» به متقاضی نرسید ({why})؛ به فهرست تماس رفت.",
    "The news “{template}” reached nobody ({why}); it went into the call list.",
  ),
  "question-told": both(
    "پرسش به متقاضی که پیامی به او نمی‌رسد گفته شد ({at}).",
    "The applicant, whom no message reaches, was told the question ({at}).",
  ),
  "call-promised": both("تماسی برای {due} قول داده شد.", "A call was promised for {due}."),
  "call-cancelled": both("تماس {call} لغو شد.", "Call {call} was cancelled."),
  "clock-started": both("مهلت {clock} آغاز شد؛ تا {due}.", "The clock {clock} began; it is due {due}."),
  "clock-paused": both(
    "مهلت {clock} متوقف شد ({why})؛ حداکثر تا {until}.",
    "The clock {clock} stands still ({why}), until {until} at the latest.",
  ),
  "clock-resumed": both(
    "مهلت {clock} ادامه یافت ({because})؛ تا {due}.",
    "The clock {clock} goes on ({because}); it is due {due}.",
  ),
  "clock-stopped": both("مهلت {clock} پایان یافت ({how}).", "The clock {clock} ended ({how})."),
  extended: both(
    "مهلت {clock} {days} روز کاری تمدید شد؛ تا {due}.",
    "The clock {clock} was given {days} working days more; it is due {due}.",
  ),
  "clock-moved": both(
    "تقویم کاری تغییر کرد ({what}) و مهلت {clock} دوباره حساب شد؛ تا {due}.",
    "The working calendar changed ({what}), and the clock {clock} was counted again; it is due {due}.",
  ),
  "clock-respanned": both(
    "نوع پرونده اصلاح شد و مهلت {clock} با زمان گذشته و توقف‌هایش ادامه دارد؛ تا {due}.",
    "The case was corrected; the clock {clock} goes on with the time used and paused, and is due {due}.",
  ),
  warned: both("{share} درصد مهلت {clock} گذشت.", "{share} percent of the clock {clock} are used up."),
  escalated: both(
    "مهلت {clock} گذشت و به {unit} اعلام شد (سطح {level}).",
    "The clock {clock} ran out; {unit} hears of it (level {level}).",
  ),
  "escalation-ended": both(
    "مهلت {clock} گذشت و بالاتر کسی نیست که به او اعلام شود.",
    "The clock {clock} ran out, and nobody is left above to hear it.",
  ),
  refused: both(
    "به دلیل تعارض منافع رد شد: {by} خواست {action} ({why}).",
    "A conflict of interest was refused: {by} tried {action} ({why}).",
  ),
  "conflict-refused": both(
    "به دلیل تعارض منافع در ملاقات رد شد: {by} خواست {action} ({why}).",
    "A conflict of interest was refused at a meeting: {by} tried {action} ({why}).",
  ),
  named: both("گواهی با نام خود او باز شد.", "The certificate was opened with their own name on it."),
  looked: both("{by} پرونده را دید ({what}).", "{by} looked ({what})."),
  "meeting asked": both(
    "ملاقات با {host} درخواست شد؛ تا {due}.",
    "A meeting with {host} was asked for; due {due}.",
  ),
  "order-kept": both(
    "ملاقات باخبر شد که دستور {commitment} انجام شد.",
    "The meeting heard that order {commitment} was done.",
  ),
  "parties-heard": both(
    "ملاقات باخبر شد که در پرونده از چه کسی شکایت شده است.",
    "The meeting heard who is complained of in the case.",
  ),
  approved: both("ملاقات پذیرفته شد.", "The meeting was approved."),
  "meeting withdrawn": both("متقاضی از ملاقات انصراف داد.", "The applicant wants to meet no more."),
  "meeting clock-moved": both(
    "تقویم کاری تغییر کرد و مهلت ملاقات ({clock}) دوباره حساب شد؛ تا {due}.",
    "The working calendar changed, and the time of the meeting ({clock}) was counted again; it is due {due}.",
  ),
  "meeting warned": both(
    "{share} درصد مهلت ملاقات ({clock}) گذشت.",
    "{share} percent of the time of the meeting ({clock}) are used up.",
  ),
  "meeting escalated": both(
    "ملاقات دیر شد ({clock}) و به {unit} اعلام شد (سطح {level}).",
    "The meeting is late ({clock}); {unit} hears of it (level {level}).",
  ),
  "meeting escalation-ended": both(
    "ملاقات دیر شد ({clock}) و بالاتر کسی نیست که به او اعلام شود.",
    "The meeting is late ({clock}), and nobody is left above to hear it.",
  ),
  "meeting refused": both("ملاقات پذیرفته نشد ({because}).", "The meeting was refused ({because})."),
  "answered-in-writing": both(
    "به‌جای ملاقات پاسخ کتبی داده شد.",
    "It was answered in writing instead of a meeting.",
  ),
  "sent-on": both(
    "درخواست ملاقات به {host} فرستاده شد؛ تا {due}.",
    "The meeting request was sent on to {host}; due {due}.",
  ),
  offered: both("چند زمان پیشنهاد شد؛ مهلت انتخاب تا {until}.", "Some times were offered, until {until}."),
  "offer-told": both(
    "زمان‌ها به متقاضی که پیامی به او نمی‌رسد گفته شد؛ تا {until}.",
    "The applicant, whom no message reaches, was told the times; until {until}.",
  ),
  "offer-expired": both("مهلت انتخاب زمان گذشت.", "Nobody chose one of the times in time."),
  booked: both("زمان ملاقات تعیین شد ({by}).", "The time of the meeting was settled ({by})."),
  "reminder-due": both("زمان یادآوری ملاقات رسید.", "The reminder of the meeting fell due."),
  cancelled: both("زمان ملاقات لغو شد ({by}).", "The time of the meeting was cancelled ({by})."),
  "walked-in": both(
    "متقاضی بدون نوبت آمد و شماره گرفت.",
    "The applicant came without a time and got a number.",
  ),
  arrived: both("متقاضی رسید.", "The applicant arrived."),
  called: both("متقاضی فراخوانده شد.", "The applicant was called in."),
  begun: both("ملاقات آغاز شد.", "The meeting began."),
  absent: both("یکی از دو طرف نیامد ({side}).", "One side did not come ({side})."),
  finished: both("ملاقات پایان یافت.", "The meeting ended."),
  "priority-noted": both(
    "نیازمند توجه ویژه بودن متقاضی ثبت یا برداشته شد ({given}).",
    "That the applicant needs special care was noted or taken back ({given}).",
  ),
  deputised: both("{deputy} جانشین شد.", "{deputy} stands in."),
  "deputy-declined": both("متقاضی جانشین را نپذیرفت.", "The applicant declined the deputy."),
  written: both("صورت‌جلسه نوشته شد.", "Minutes were written."),
  remarked: both("متقاضی توضیحی به صورت‌جلسه افزود.", "The applicant added a remark to the minutes."),
  "minutes-corrected": both("صورت‌جلسه اصلاح شد.", "The minutes were corrected."),
  confirmed: both("صورت‌جلسه تأیید شد.", "The minutes were confirmed."),
  sending: both(
    "پیام «{template}» به {channel} سپرده می‌شود.",
    "The notice “{template}” is being handed over, by {channel}.",
  ),
  deferred: both(
    "پیام پذیرفته نشد و دوباره فرستاده می‌شود.",
    "The notice was not taken; it will be tried again.",
  ),
  settled: both("وضعیت پیام: {outcome}.", "What became of the notice: {outcome}."),
  postponed: both(
    "پیام «{template}» تا {until} نگه داشته شد ({why}).",
    "The notice “{template}” waits until {until} ({why}).",
  ),
  reported: both(
    "پاسخ سرویس‌دهنده درباره رسیدن پیام: {arrival}.",
    "What the provider says of its arrival: {arrival}.",
  ),
  "asked-after": both(
    "از سرویس‌دهنده پرسیده شد؛ هنوز خبری قطعی نیست.",
    "The provider was asked, and has nothing final to say yet.",
  ),
  kept: both(
    "پیام «{template}» فرستاده نشد و ثبت شد: {outcome}.",
    "The notice “{template}” was recorded, not sent: {outcome}.",
  ),
};

export const labels = {
  story: both("سرگذشت درخواست {code}", "The story of request {code}"),
  who: both("چه کسی", "who"),
  command: both("فرمان", "command"),
  rule: both("قاعده", "rule"),
  facts: both("داده‌ها", "facts"),
  events: both("رویدادها", "events"),
  again: both("بازبینی", "again"),
  notices: both("پیام‌ها", "Notices"),
  checks: both("بررسی", "Checked"),
  tehran: both("به وقت تهران", "Tehran"),
  row: both("سطر", "row"),
  directory: both("نسخه سازمان", "directory"),
  release: both("نسخه برنامه", "release"),
  noDirectory: both("سازمان پرسیده نشد", "no directory asked"),
  none: both("هیچ", "none"),
} satisfies Readonly<Record<string, Both>>;

export const actors: Readonly<Record<string, Both>> = {
  staff: both("کارمند {id}", "staff {id}"),
  applicant: both("متقاضی {id}", "applicant {id}"),
  receipt: both("دارنده رسید متقاضی {id}", "the holder of the receipt of applicant {id}"),
  event: both("در پی رویداد {id}", "in consequence of event {id}"),
  operator: both("راهبر {id}", "operator {id}"),
  clock: both("ساعت", "the clock"),
};

export const rules = {
  routing: both(
    "ارجاع «{key}» ← {unit}: {why} (شرط: {when})",
    "routing “{key}” → {unit}: {why} (condition: {when})",
  ),
  unanswered: both(
    "مورد شکایت: {unit}، چون شکایت ۱۲۴ را بی‌پاسخ گذاشته است (قاعده «{key}»)",
    "complained of: {unit}, because it left the 124 complaint unanswered (routing “{key}”)",
  ),
  unconditional: both("بدون شرط", "none"),
  policy: both(
    "اختیار {action}: {username} از {unit}، نقش {roles}، نسبت به پرونده: {relations}",
    "may {action}: {username} of {unit}, role {roles}, to the case: {relations}",
  ),
  "meeting-policy": both(
    "اختیار {action}: {username} از {unit}، نقش {roles}، نسبت به ملاقات: {relations}",
    "may {action}: {username} of {unit}, role {roles}, to the meeting: {relations}",
  ),
  "in-conflict": both("تعارض منافع: {who} ({why}، از {of})", "conflict of interest: {who} ({why}, by {of})"),
  hidden: both(
    "نام و نوشته متقاضی از واحدها پوشیده است: نزد {unit}",
    "name and words are hidden from the units: at {unit}",
  ),
  "second-stage": both("رسیدگی دوباره: بیرون از {from}، در {to}", "second stage: outside {from}, at {to}"),
  together: both("همراه با {case} تصمیم گرفته شد", "decided together with {case}"),
  stage: both("از مرحله {stage}، نسخه {version}", "from stage {stage}, version {version}"),
  demanded: both(
    "تأیید دونفره: نوع {kind} با نتیجه {outcome} تأیید نفر دوم می‌خواهد",
    "four eyes: kind {kind} with outcome {outcome} needs a second person",
  ),
  notDemanded: both(
    "تأیید دونفره: نوع {kind} با نتیجه {outcome} تأیید نفر دوم نمی‌خواهد",
    "four eyes: kind {kind} with outcome {outcome} needs no second person",
  ),
  choices: both("نوع، موضوع و استان از فهرست سازمان‌اند", "kind, subject and province are of the directory"),
  unknownChoices: both("در فهرست سازمان نیست: {unknown}", "not of the directory: {unknown}"),
  "tell-within": both(
    "خبر {seconds} ثانیه کهنه بود؛ مهلت {minutes} دقیقه",
    "the news was {seconds} seconds old, and may be {minutes} minutes",
  ),
} satisfies Readonly<Record<string, Both>>;

export const verdicts = {
  same: both("همان تصمیم", "decided again: the same"),
  otherwise: both("تصمیم دیگری گرفته می‌شد: {instead}", "DECIDED AGAIN: ANOTHER DECISION: {instead}"),
  notDecided: both("دوباره گرفته نشد: {why}", "NOT DECIDED AGAIN: {why}"),
  otherEvents: both("رویدادهای دیگری اعلام می‌شد", "this release would announce other events"),
  chain: both(
    "{journal}: {rows} سطر، زنجیره سالم، {anchored} سطر لنگر دارد",
    "{journal}: {rows} rows, chain sound, {anchored} of them anchored",
  ),
  broken: both(
    "{journal}: زنجیره در سطر {version} شکسته است: {why}",
    "{journal}: CHAIN BROKEN AT ROW {version}: {why}",
  ),
  folds: both(
    "همه سطرها از نخست دوباره جمع شد: همان وضعیت",
    "every row folded again from the first: the same state that functions load",
  ),
  foldsOtherwise: both("جمع دوباره {journal} وضعیت دیگری می‌دهد", "{journal} FOLDS TO ANOTHER STATE"),
  decisions: both(
    "{same} از {all} تصمیم دوباره گرفته شد: همان",
    "{same} of {all} decisions taken again: the same",
  ),
  announcements: both(
    "{same} از {all} سطر همان رویدادها را اعلام می‌کند",
    "{same} of {all} rows announce the same events",
  ),
  directory: both("دفتر سازمان: زنجیره سالم", "the directory's journal: chain sound"),
  directoryBroken: both("دفتر سازمان: زنجیره شکسته است", "THE DIRECTORY'S JOURNAL: CHAIN BROKEN"),
} satisfies Readonly<Record<string, Both>>;

export const brokenBecause: Readonly<Record<Extract<ChainVerdict, { sound: false }>["why"], Both>> = {
  altered: both("دست خورده", "altered"),
  missing: both("نیست", "missing"),
  unreadable: both("خواندنی نیست", "unreadable"),
  "not as anchored": both("با لنگر نمی‌خواند", "not as anchored"),
};

/** The text with `{name}` filled in. */
export function filled(
  text: Both,
  language: Language,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "–"));
}
