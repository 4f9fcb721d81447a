/** The texts of an explanation, in Persian and English. */
import { change } from "../../shared/contracts/staff/cases.ts";
import type { ChainVerdict } from "../../shared/journal/chain.ts";
import { happenedIn } from "../../web/desk/casework/case/happened.ts";

export type Language = "fa" | "en";

type Both = Readonly<Record<Language, string>>;
const both = (fa: string, en: string): Both => ({ fa, en });

/** The texts of staff steps on a case, as the desk shows them, without people's names. */
const onCase = Object.fromEntries(
  change.options.map((type) => [
    type,
    both(`${happenedIn("fa")[type]("یک کارمند")}.`, `${happenedIn("en")[type]("A member of staff")}.`),
  ]),
);

/**
 * The text of a row by the type of its fact, and where needed by its service. `{unit}`, `{who}` and the like
 * stand for fields of the fact.
 */
export const happened: Readonly<Record<string, Both>> = {
  ...onCase,
  registered: both("درخواست ثبت شد.", "The request was registered."),
  "intake imported": both(
    "درخواست از سامانه پیشین {from} منتقل شد؛ کد آنجا: {code}.",
    "The request was imported from the earlier system {from}, where its code is {code}.",
  ),
  imported: both(
    "پرونده سامانه پیشین نزد {unit} ساخته شد؛ وضعیت آنجا: {closed}.",
    "The case of the earlier system was made at {unit}; how it ended there: {closed}.",
  ),
  told: both("روند عمومی تکمیل شد: {entry}، {unit}.", "The public timeline was extended: {entry}, {unit}."),
  "parties-told": both("معلوم شد در {case} از چه کسی شکایت شده است.", "The accused of {case} became known."),
  "meeting-told": both(
    "روند عمومی از ملاقات {meeting} خبر داد: {news}.",
    "The public timeline showed meeting {meeting}: {news}.",
  ),
  "date-told": both(
    "معلوم شد مهلت پاسخ تا {due} است؛ وعده نخست: {promised}.",
    "The answer's deadline became known: {due}; first promised for {promised}.",
  ),
  "limit-told": both(
    "پرونده از مهلت قانونی خبر داد (پایان آن: {due}).",
    "The case reported the legal limit (its end: {due}).",
  ),
  identified: both("کارمند متقاضی را شناسایی کرد: {by}.", "A clerk identified the applicant: {by}."),
  "intake replied": both(
    "متقاضی به پرسش {case} پاسخ داد.",
    "The applicant replied to the question of {case}.",
  ),
  "intake objected": both("متقاضی به پاسخ اعتراض کرد.", "The applicant objected to the answer."),
  opened: both("پرونده باز و به {unit} ارجاع شد.", "The case was opened and sent to {unit}."),
  referred: both("پرونده به {unit} ارجاع شد.", "The case was referred to {unit}."),
  "referred taken": both(
    "پرونده به {unit} ارجاع شد، به پیشنهاد برنامه.",
    "The case was referred to {unit}, as the program suggested.",
  ),
  "referred other": both(
    "پرونده به {unit} ارجاع شد، نه به پیشنهاد برنامه.",
    "The case was referred to {unit}, not as the program suggested.",
  ),
  returned: both("پرونده به {unit} بازگردانده شد.", "The case was returned to {unit}."),
  seen: both("واحد دارنده پرونده را دید.", "The unit that holds the case saw it."),
  assigned: both("پرونده به {to} سپرده شد.", "The case was assigned to {to}."),
  accepted: both(
    "رسیدگی به پرونده پذیرفته شد؛ {count} خواسته.",
    "The case was accepted, with {count} points.",
  ),
  drafted: both("پیش‌نویس پاسخ نوشته شد: {outcome}.", "An answer was drafted: {outcome}."),
  "sent-back": both("پیش‌نویس برای اصلاح برگشت.", "The draft was sent back to be corrected."),
  published: both("پاسخ داده شد.", "The answer was given."),
  "taken-away": both(
    "تعارض منافع پیش آمد ({why})؛ پرونده به {unit} رفت.",
    "A conflict of interest arose ({why}); the case went to {unit}.",
  ),
  "parties-named": both("ثبت شد از چه کسی شکایت شده است.", "The accused were named."),
  "name-matched": both(
    "مشخص شد متقاضی از چه کسی شکایت دارد؛ پرونده به {unit} رفت.",
    "It was decided whom the applicant accuses; the case went to {unit}.",
  ),
  "belonged-noted": both(
    "کسانی که هنگام شکایت زیر نظر مورد شکایت بودند، یادداشت شد.",
    "The members of the accused units were noted.",
  ),
  "conflict-narrowed": both(
    "نسخه {number} داده‌های سازمان کسانی را از تعارض منافع با این پرونده بیرون آورد؛ فقط بازرسی آن را می‌بیند.",
    "Publication {number} of the organisation's data took people or units out of conflict with it; inspection alone is told.",
  ),
  corrected: both(
    "نوع و موضوع اصلاح شد: {kind}، {subject}.",
    "Kind and subject were corrected: {kind}, {subject}.",
  ),
  "corrected taken": both(
    "نوع و موضوع اصلاح شد: {kind}، {subject}، به پیشنهاد برنامه.",
    "Kind and subject were corrected: {kind}, {subject}, as the program suggested.",
  ),
  "corrected other": both(
    "نوع و موضوع اصلاح شد: {kind}، {subject}، نه به پیشنهاد برنامه.",
    "Kind and subject were corrected: {kind}, {subject}, not as the program suggested.",
  ),
  split: both("بخش‌هایی از پرونده به واحدهای دیگر فرستاده شد.", "Parts of the case were sent to other units."),
  "part-answered": both("بخش {part} پاسخ داده شد.", "Part {part} was answered."),
  asked: both("از متقاضی پرسشی پرسیده شد.", "The applicant was asked a question."),
  replied: both("پاسخ متقاضی به پرسش رسید.", "The applicant's reply arrived."),
  informed: both("متقاضی توضیحی افزود.", "The applicant added something."),
  "hold-placed": both("نگهداری اجباری گذاشته شد: {because}.", "A legal hold was placed: {because}."),
  "hold-lifted": both("نگهداری اجباری برداشته شد.", "The legal hold was lifted."),
  "erasure-begun": both(
    "پاک کردن اطلاعات شخصی آغاز شد: {because}.",
    "The erasure of personal data began: {because}.",
  ),
  "erasure-stopped": both(
    "پاک کردن نیمه‌کاره ماند: درخواست دیگری از همین متقاضی در نگهداری اجباری است.",
    "The erasure stopped: another request of the same applicant is under a legal hold.",
  ),
  "files-removed": both("پیوست‌ها پاک شد.", "The attachments were destroyed."),
  erased: both(
    "آنچه شخصی بود پاک شد؛ از {completeAt} هیچ نسخه‌ای خوانده نمی‌شود.",
    "Personal data were erased; from {completeAt} on no copy can be read.",
  ),
  reserved: both("{by} این کد را در دسته رسید چاپ کرد.", "{by} printed this code on a pad of receipts."),
  "receipt-printed": both("{by} رسید تازه‌ای چاپ کرد.", "{by} printed a new receipt."),
  "attachment-begun": both("متقاضی خواست فایلی پیوست کند.", "The applicant began to attach a file."),
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
    "Consent that the units see name and text: {given}.",
  ),
  "news-preferred": both(
    "متقاضی گفت از چه راهی و به چه زبانی به او خبر داده شود.",
    "The applicant chose channel and language of news.",
  ),
  "hold-heard": both("پرونده از نگهداری اجباری باخبر شد: {on}.", "The case heard of a legal hold: {on}."),
  "consent-heard": both(
    "پرونده از رضایت متقاضی باخبر شد: {given}.",
    "The case heard of the applicant's consent: {given}.",
  ),
  "authority-seen": both("مدرک نمایندگی به {by} نشان داده شد.", "The authority document was shown to {by}."),
  "desk-act-heard": both(
    "پرونده باخبر شد که {by} در میز خدمت از طرف متقاضی کاری کرده است ({act})؛ در نامه بعدی گفته می‌شود.",
    "The case heard that {by} acted at the desk on the applicant's behalf ({act}); the next letter says so.",
  ),
  joined: both("کسی به گروه پیوست.", "A participant joined the group."),
  left: both("کسی از گروه خارج شد.", "A participant left the group."),
  "member-heard": both(
    "پرونده باخبر شد که کسی به گروه پیوست یا از آن خارج شد.",
    "The case heard that a participant joined or left the group.",
  ),
  "authority-heard": both(
    "پرونده باخبر شد که مدرک نمایندگی به {by} نشان داده شد.",
    "The case heard that the authority document was shown to {by}.",
  ),
  "explanation-asked": both(
    "بازرسی از مورد شکایت توضیح خواست، تا {due}.",
    "Inspection asked the accused to explain, by {due}.",
  ),
  explained: both("توضیح {explanation} داده شد.", "Explanation {explanation} was given."),
  "closed-no-opinion": both(
    "بدون نظر متقاضی بسته شد؛ تماس با او ممکن نشد.",
    "The case was closed without the opinion of the applicant, who could not be reached.",
  ),
  "result-entered": both("نتیجه در سامانه همکار وارد شد.", "The result was entered at the partner system."),
  "result-taken": both(
    "سامانه همکار نتیجه را با وب‌هوک گرفت.",
    "The partner system accepted the result by webhook.",
  ),
  "letter-issued": both(
    "برای پاسخ، نامه شماره {number} صادر شد.",
    "The answer was issued as letter number {number}.",
  ),
  numbered: both("شماره نامه گرفته شد.", "A letter's number was assigned."),
  minuted: both(
    "در صورت‌جلسه ملاقات {meeting} دستوری داده شد، تا {due}؛ مانند تعهد پیگیری می‌شود.",
    "The minutes of meeting {meeting} contain an order, due {due}; it is followed up as a commitment.",
  ),
  ordered: both(
    "بازرسی دستور رفع مشکل داد، تا {due}؛ مانند تعهد پیگیری می‌شود.",
    "Inspection ordered a remedy, due {due}; it is followed up as a commitment.",
  ),
  evidenced: both(
    "برای تعهد {commitment} مدرک انجام داده شد.",
    "Evidence for commitment {commitment} was given.",
  ),
  "commitment-published": both(
    "تعهد {commitment} برای همه منتشر شد.",
    "Commitment {commitment} was published for everybody.",
  ),
  "publication-withdrawn": both(
    "تعهد {commitment} دیگر برای همه منتشر نیست.",
    "Commitment {commitment} is no longer public.",
  ),
  "outside-asked": both(
    "از دستگاهی بیرونی پرسیده شد؛ پیوند آن تا {until} باز است.",
    "An outside body was asked; its link is open until {until}.",
  ),
  "outside-renewed": both(
    "پیوند پرسش {number} تا {until} تمدید شد؛ پیوند پیشین دیگر باز نمی‌شود.",
    "Question {number} got a new link, open until {until}; the earlier link opens nothing.",
  ),
  "outside-revoked": both(
    "پرسش {number} از دستگاه بیرونی پس گرفته شد.",
    "Question {number} to an outside body was withdrawn.",
  ),
  "outside-opened": both(
    "دستگاه بیرونی پرسش {number} را برای نخستین بار باز کرد.",
    "The outside body opened question {number} for the first time.",
  ),
  "outside-answered": both(
    "دستگاه بیرونی به پرسش {number} پاسخ داد.",
    "The outside body answered question {number}.",
  ),
  judged: both(
    "درباره تعهد {commitment} نظر داده شد؛ انجام شده: {kept}.",
    "Commitment {commitment} was judged; kept: {kept}.",
  ),
  linked: both(
    "با پرونده {to} درباره همان موضوع پیوند خورد.",
    "The case was linked with case {to}, on the same matter.",
  ),
  unlinked: both("پیوند با پرونده {to} برداشته شد.", "The link with case {to} was undone."),
  "similar-answered": both("پرونده پیوندخورده {of} پاسخ گرفت.", "The linked case {of} was answered."),
  contacted: both("تماسی ثبت شد: {how}، {result}.", "A contact was recorded: {how}, {result}."),
  "intake contacted": both(
    "{by} با متقاضی صحبت کرد یا تلاش کرد با او تماس بگیرد ({how}).",
    "{by} spoke with the applicant, or tried to reach them ({how}).",
  ),
  untold: both(
    "خبر «{template}» به متقاضی نرسید ({why})؛ به فهرست تماس رفت.",
    "The notice “{template}” did not arrive ({why}); it went into the call list.",
  ),
  "question-told": both(
    "پرسش به متقاضی که پیامی به او نمی‌رسد گفته شد ({at}).",
    "The applicant, who has no reachable address, was told the question ({at}).",
  ),
  "call-promised": both("تماسی برای {due} قول داده شد.", "A call was promised for {due}."),
  "call-cancelled": both("تماس {call} لغو شد.", "Call {call} was cancelled."),
  "clock-started": both("مهلت {clock} آغاز شد؛ تا {due}.", "The clock {clock} began; it is due {due}."),
  "clock-paused": both(
    "مهلت {clock} متوقف شد ({why})؛ حداکثر تا {until}.",
    "The clock {clock} is paused ({why}), until {until} at the latest.",
  ),
  "clock-resumed": both(
    "مهلت {clock} ادامه یافت ({because})؛ تا {due}.",
    "The clock {clock} continues ({because}); it is due {due}.",
  ),
  "clock-stopped": both("مهلت {clock} پایان یافت ({how}).", "The clock {clock} ended ({how})."),
  extended: both(
    "مهلت {clock} {days} روز کاری تمدید شد؛ تا {due}.",
    "The clock {clock} was extended by {days} working days; it is due {due}.",
  ),
  "clock-moved": both(
    "تقویم کاری تغییر کرد ({what}) و مهلت {clock} دوباره حساب شد؛ تا {due}.",
    "The working calendar changed ({what}), and the clock {clock} was recalculated; it is due {due}.",
  ),
  "clock-respanned": both(
    "نوع پرونده اصلاح شد و مهلت {clock} با زمان گذشته و توقف‌هایش ادامه دارد؛ تا {due}.",
    "The case was corrected; the clock {clock} keeps its used and paused time and is due {due}.",
  ),
  warned: both("{share} درصد مهلت {clock} گذشت.", "{share} percent of the clock {clock} have passed."),
  escalated: both(
    "مهلت {clock} گذشت و به {unit} اعلام شد (سطح {level}).",
    "The clock {clock} ran out; it was escalated to {unit} (level {level}).",
  ),
  "escalation-ended": both(
    "مهلت {clock} گذشت و بالاتر کسی نیست که به او اعلام شود.",
    "The clock {clock} ran out, and no superior is left for an escalation.",
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
  "looked case": both("{by} پرونده را دید ({what}).", "{by} looked ({what})."),
  "looked meeting": both(
    "{by} گفته‌ها و صورت‌جلسه ملاقات {meeting} را خواند.",
    "{by} read the texts and minutes of meeting {meeting}.",
  ),
  "looked file": both("{by} پیوست {file} متقاضی را باز کرد.", "{by} opened the applicant's file {file}."),
  "looked applicant": both(
    "{by} نام و نشانی متقاضی را خواند.",
    "{by} read the applicant's name and address.",
  ),
  "looked applicant letter": both(
    "{by} نام و نشانی متقاضی را برای چاپ نامه خواند.",
    "{by} read the applicant's name and address to print a letter.",
  ),
  "looked applicant certificate": both(
    "{by} نام متقاضی را برای چاپ گواهی خواند.",
    "{by} read the applicant's name to print a certificate.",
  ),
  "looked applicant call": both(
    "{by} نام و شماره متقاضی را برای تماس خواند.",
    "{by} read the applicant's name and number for a call.",
  ),
  "looked status": both(
    "{by} وضعیت را برای متقاضی شناسایی‌شده خواند.",
    "{by} read the status for an identified applicant.",
  ),
  "look-heard": both(
    "پرونده باخبر شد که {by} داده‌های متقاضی را خواند ({what}).",
    "The case heard that {by} read the applicant's data ({what}).",
  ),
  attested: both(
    "{by} کسی را که این درخواست درباره اوست شناسایی کرد ({seen}).",
    "{by} identified a person of this request ({seen}).",
  ),
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
    "The meeting heard of the case's accused.",
  ),
  approved: both("ملاقات پذیرفته شد.", "The meeting was approved."),
  "meeting withdrawn": both("متقاضی از ملاقات انصراف داد.", "The applicant withdrew the meeting."),
  "meeting clock-moved": both(
    "تقویم کاری تغییر کرد و مهلت ملاقات ({clock}) دوباره حساب شد؛ تا {due}.",
    "The working calendar changed, and the meeting's clock {clock} was recalculated; it is due {due}.",
  ),
  "meeting warned": both(
    "{share} درصد مهلت ملاقات ({clock}) گذشت.",
    "{share} percent of the meeting's clock {clock} have passed.",
  ),
  "meeting escalated": both(
    "ملاقات دیر شد ({clock}) و به {unit} اعلام شد (سطح {level}).",
    "The meeting is late ({clock}); it was escalated to {unit} (level {level}).",
  ),
  "meeting escalation-ended": both(
    "ملاقات دیر شد ({clock}) و بالاتر کسی نیست که به او اعلام شود.",
    "The meeting is late ({clock}), and no superior is left for an escalation.",
  ),
  "meeting refused": both("ملاقات پذیرفته نشد ({because}).", "The meeting was refused ({because})."),
  "answered-in-writing": both(
    "به‌جای ملاقات پاسخ کتبی داده شد.",
    "The meeting was replaced by a written answer.",
  ),
  "sent-on": both(
    "درخواست ملاقات به {host} فرستاده شد؛ تا {due}.",
    "The meeting request was passed on to {host}; due {due}.",
  ),
  offered: both("چند زمان پیشنهاد شد؛ مهلت انتخاب تا {until}.", "Times were offered, until {until}."),
  "offer-told": both(
    "زمان‌ها به متقاضی که پیامی به او نمی‌رسد گفته شد؛ تا {until}.",
    "The applicant, who has no reachable address, was told the times; until {until}.",
  ),
  "offer-expired": both("مهلت انتخاب زمان گذشت.", "The offered times expired."),
  booked: both("زمان ملاقات تعیین شد ({by}).", "The time of the meeting was booked ({by})."),
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
    "A note that the applicant needs special care was made or removed ({given}).",
  ),
  deputised: both("{deputy} جانشین شد.", "{deputy} became deputy."),
  "deputy-declined": both("متقاضی جانشین را نپذیرفت.", "The applicant declined the deputy."),
  written: both("صورت‌جلسه نوشته شد.", "Minutes were written."),
  remarked: both("متقاضی توضیحی به صورت‌جلسه افزود.", "The applicant added a remark to the minutes."),
  "minutes-corrected": both("صورت‌جلسه اصلاح شد.", "The minutes were corrected."),
  confirmed: both("صورت‌جلسه تأیید شد.", "The minutes were confirmed."),
  sending: both(
    "پیام «{template}» به {channel} سپرده می‌شود.",
    "The notice “{template}” is being sent, by {channel}.",
  ),
  deferred: both(
    "پیام پذیرفته نشد و دوباره فرستاده می‌شود.",
    "The notice was not accepted; it will be retried.",
  ),
  "passed-on": both(
    "پیام‌رسان پیام را نگرفت ({why})؛ با پیامک فرستاده می‌شود.",
    "The messenger did not take the notice ({why}); it goes by SMS.",
  ),
  settled: both("وضعیت پیام: {outcome}.", "The notice's outcome: {outcome}."),
  postponed: both(
    "پیام «{template}» تا {until} نگه داشته شد ({why}).",
    "The notice “{template}” waits until {until} ({why}).",
  ),
  reported: both(
    "پاسخ سرویس‌دهنده درباره رسیدن پیام: {arrival}.",
    "The provider's delivery report: {arrival}.",
  ),
  "asked-after": both(
    "از سرویس‌دهنده پرسیده شد؛ هنوز خبری قطعی نیست.",
    "The provider was asked and has no final report yet.",
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
  reads: both("خواندن داده‌های شخصی", "Reads of personal data"),
  reader: both(
    "{by}: {what}، {times} بار، {first} تا {last}",
    "{by}: {what}, {times} times, {first} to {last}",
  ),
  themselves: both("خود او", "themselves"),
  otherReads: both(
    "بالا صفحه {page} از {pages} است؛ همه: {all}. صفحه دیگر: --reads 1 تا --reads {pages}، همه: --reads all",
    "above: page {page} of {pages}, of {all} reads. Other pages: --reads 1 to --reads {pages}; all: --reads all",
  ),
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
  event: both("در پی رویداد {id}", "following event {id}"),
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
    "accused: {unit}, because it left the 124 complaint unanswered (routing “{key}”)",
  ),
  unconditional: both("بدون شرط", "none"),
  policy: both(
    "اختیار {action}: {username} از {unit}، نقش {roles}، نسبت به پرونده: {relations}",
    "may {action}: {username} of {unit}, role {roles}, relation to the case: {relations}",
  ),
  "meeting-policy": both(
    "اختیار {action}: {username} از {unit}، نقش {roles}، نسبت به ملاقات: {relations}",
    "may {action}: {username} of {unit}, role {roles}, relation to the meeting: {relations}",
  ),
  reader: both(
    "خواننده: {username} از {unit}، نقش {roles} (نسخه سازمان {directory})",
    "reader: {username} of {unit}, role {roles} (directory {directory})",
  ),
  "in-conflict": both("تعارض منافع: {who} ({why}، از {of})", "conflict of interest: {who} ({why}, by {of})"),
  "name-undecided": both(
    "هنوز معلوم نیست متقاضی از چه کسی شکایت دارد: نزد {unit} تا تطبیق نام",
    "nobody knows yet whom the applicant accuses: at {unit} until the name is matched",
  ),
  hidden: both(
    "نام و نوشته متقاضی از واحدها پوشیده است: نزد {unit}",
    "name and text are hidden from the units: at {unit}",
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
  choices: both("نوع، موضوع و استان از فهرست سازمان‌اند", "kind, subject and province are in the directory"),
  unknownChoices: both("در فهرست سازمان نیست: {unknown}", "not in the directory: {unknown}"),
  "tell-within": both(
    "خبر {seconds} ثانیه کهنه بود؛ مهلت {minutes} دقیقه",
    "the news was {seconds} seconds old, and may be {minutes} minutes",
  ),
} satisfies Readonly<Record<string, Both>>;

export const verdicts = {
  same: both("همان تصمیم", "repeated: same decision"),
  otherwise: both("تصمیم دیگری گرفته می‌شد: {instead}", "DECIDED AGAIN: ANOTHER DECISION: {instead}"),
  notDecided: both("دوباره گرفته نشد: {why}", "NOT DECIDED AGAIN: {why}"),
  otherEvents: both("رویدادهای دیگری اعلام می‌شد", "this release would publish other events"),
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
    "all rows folded from the first: the same state as functions load",
  ),
  foldsOtherwise: both("جمع دوباره {journal} وضعیت دیگری می‌دهد", "{journal} FOLDS TO ANOTHER STATE"),
  decisions: both(
    "{same} از {all} تصمیم دوباره گرفته شد: همان",
    "{same} of {all} decisions repeated with the same result",
  ),
  announcements: both(
    "{same} از {all} سطر همان رویدادها را اعلام می‌کند",
    "{same} of {all} rows publish the same events",
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

/** Returns the text with each `{name}` replaced by the value of that name. */
export function filled(
  text: Both,
  language: Language,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "–"));
}
