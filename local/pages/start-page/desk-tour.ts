/**
 * A guided tour of the desk: a clerk registers a visitor's request, an expert drafts the answer, the unit
 * head approves it, and an auditor reads the case.
 */
import { choices, labels } from "./labels.ts";
import { same } from "./language.ts";
import { sentence, type Tour } from "./step.ts";

const clerk = "z.hashemi";
const expert = "m.heidari";
const head = "d.norouzi";
const auditor = "r.aslani";
const visitor = same("0499370899");

export const deskTour: Tour = {
  key: "desk",
  title: { fa: "میز کارکنان", en: "Desk" },
  about: {
    fa: "یک مراجعه‌کننده، از میز خدمت تا پاسخ تأییدشده؛ هر گام شما را به نام همکار دیگری وارد می‌کند.",
    en: "One visitor, from the service desk to an approved answer; each step signs you in as another colleague.",
  },
  steps: [
    {
      name: { fa: "ثبت برای مراجعه‌کننده", en: "Register for a visitor" },
      opens: { kind: "desk", path: "/applicants", as: clerk },
      does: sentence(
        (q) =>
          `شماره را بنویسید، ${q.find} و سپس ${q.newRequest} را بزنید. فیلدها را پر کنید، ${q.readBack} را علامت بزنید و ${q.receipt} را بزنید.`,
        (q) =>
          `Enter the number, choose ${q.find}, then ${q.newRequest}. Fill in the fields, tick ${q.readBack} and choose ${q.receipt}.`,
      ),
      look: {
        fa: "رسید کد رهگیری و آخرین روز پاسخ را دارد؛ اگر متقاضی تلفن همراه نداشت، رمزی هم برای پیگیری داشت.",
        en: "The receipt carries the tracking code and the day of the answer; without a mobile it would carry a PIN, too.",
      },
      fill: [
        [labels.identityNumber, visitor],
        [labels.fullName, { fa: "بهرام نمونه‌پور", en: "Bahram Nemounepour" }],
        [labels.mobile, same("09120000046")],
        [
          labels.descriptionAtDesk,
          {
            fa: "یخچال در ضمانت است و نمایندگی تعمیر نمی‌کند. می‌خواهم آن را تعمیر کنند.",
            en: "The fridge is under warranty and the agency does not repair it. I want it repaired.",
          },
        ],
        [labels.kind, choices.request],
        [labels.subject, choices.warranty],
      ],
      otherwise: sentence(
        (q) => `بار دوم نام و شماره از قبل پر است؛ اگر ${q.anyway} آمد، همان را بزنید.`,
        (q) => `The second time name and mobile are there already; choose ${q.anyway} where it is offered.`,
      ),
    },
    {
      name: { fa: "پذیرش پرونده", en: "Accept the case" },
      opens: { kind: "desk", path: "/", as: expert },
      does: sentence(
        (q) => `پرونده‌ای را که ${q.waiting} است باز کنید، ${q.point} را بنویسید و ${q.accept} را بزنید.`,
        (q) => `Open the case that is ${q.waiting}, write ${q.point} and choose ${q.accept}.`,
      ),
      look: {
        fa: "بالای پرونده نزدیک‌ترین مهلت هست و پایین آن، قاعده‌ای که پرونده را به این واحد رساند.",
        en: "The head of the case shows its nearest deadline; below stands the rule that sent it to this unit.",
      },
      fill: [[labels.point, { fa: "تعمیر یخچال در ضمانت", en: "Repair under warranty" }]],
      otherwise: {
        fa: "پرونده‌ای نیست؟ اول گام ۱ را انجام دهید.",
        en: "Is no case there? Take step 1 first.",
      },
    },
    {
      name: { fa: "پیش‌نویس پاسخ", en: "Draft the answer" },
      opens: { kind: "desk", path: "/", as: expert },
      does: sentence(
        (q) => `همان پرونده را باز کنید، پاسخ را بنویسید و ${q.forApproval} را بزنید.`,
        (q) => `Open the same case, write the answer and choose ${q.forApproval}.`,
      ),
      look: {
        fa: "پاسخ هنوز به متقاضی نرسیده است: کس دیگری باید آن را تأیید کند.",
        en: "The applicant has no answer yet: another person must approve it.",
      },
      fill: [
        [labels.outcome, choices.granted],
        [
          labels.answerOfPoint,
          {
            fa: "نمایندگی تا پایان هفته یخچال را تعمیر می‌کند.",
            en: "The agency repairs it by the end of the week.",
          },
        ],
        [labels.reasoning, { fa: "بر پایه برگه ضمانت.", en: "On the strength of the warranty card." }],
      ],
      otherwise: {
        fa: "پرونده‌ای در دست شما نیست؟ اول گام ۲ را انجام دهید.",
        en: "Is no case yours? Take step 2 first.",
      },
    },
    {
      name: { fa: "تأیید مدیر", en: "The head approves" },
      opens: { kind: "desk", path: "/", as: head },
      does: sentence(
        (q) =>
          `پرونده‌ای را که ${q.waitsForApproval} است باز کنید، ${q.approve} را بزنید و در پرسش هم ${q.approve} را.`,
        (q) =>
          `Open the case that is ${q.waitsForApproval}, choose ${q.approve}, and ${q.approve} again when asked.`,
      ),
      look: {
        fa: "متن متقاضی و پاسخ کنار هم‌اند؛ با تأیید، همان لحظه به متقاضی خبر می‌رسد.",
        en: "Request and answer stand together; once approved, the applicant is told at once.",
      },
      otherwise: {
        fa: "پرونده‌ای منتظر نیست؟ اول گام ۳ را انجام دهید.",
        en: "Is no case waiting? Take step 3 first.",
      },
    },
    {
      name: { fa: "پاسخ پای میز", en: "The answer at the desk" },
      opens: { kind: "desk", path: "/applicants", as: clerk },
      does: sentence(
        (q) => `همان شماره را بنویسید، ${q.find} و سپس ${q.show} را بزنید.`,
        (q) => `Enter the same number, choose ${q.find}, then ${q.show}.`,
      ),
      look: {
        fa: "پاسخ را می‌توان برای متقاضی خواند و چاپ کرد و نظر او را پرسید.",
        en: "The clerk can read out and print the answer, and ask the applicant’s opinion.",
      },
      fill: [[labels.identityNumber, visitor]],
      otherwise: {
        fa: "هنوز پاسخی نیست؟ گام‌های ۲ تا ۴ مانده است.",
        en: "Is there no answer yet? Steps 2 to 4 are left.",
      },
    },
    {
      name: { fa: "نگاه ممیز", en: "What an auditor sees" },
      opens: { kind: "desk", path: "/", as: auditor },
      does: sentence(
        (q) => `پرونده‌ای را که ${q.answered} باز کنید و ${q.looks} را بزنید.`,
        (q) => `Open a case that is ${q.answered} and choose ${q.looks}.`,
      ),
      look: {
        fa: "هر کس پرونده یا نام متقاضی را دیده باشد، با زمانش نوشته است؛ شما هم.",
        en: "Everyone who looked at the case or the name is listed with the time; so are you.",
      },
      otherwise: {
        fa: "پرونده‌ای با پاسخ نیست؟ گام‌های ۱ تا ۴ مانده است.",
        en: "Is no case answered? Steps 1 to 4 are left.",
      },
    },
  ],
};
