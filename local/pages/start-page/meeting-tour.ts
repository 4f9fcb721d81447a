/**
 * A guided tour: a coordinator publishes public days, a citizen requests a meeting and chooses a time, and
 * the meeting is held.
 */
import { register, trackFill } from "./citizen-tour.ts";
import { labels } from "./labels.ts";
import { type Bilingual, same } from "./language.ts";
import { sentence, type Tour } from "./step.ts";

const clerk = "z.hashemi";
/** The demo account of the coordinator, who arranges the official's meetings. */
export const coordinator = "b.mahdavi";
/** The demo account of the official who meets the citizen. */
export const official = "a.rastegar";
const officialInList = {
  fa: "دفتر رئیس سازمان – امیرحسین راستگار – رئیس سازمان",
  en: "Office of the Head of the Organisation – Amir-Hossein Rastegar – Head of the Organisation",
};

const day = 86_400_000;
const solar = new Intl.DateTimeFormat("fa-IR-u-ca-persian-nu-latn", {
  ...{ year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Asia/Tehran" },
});
const gregorian = new Intl.DateTimeFormat("en-CA", {
  ...{ year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Asia/Tehran" },
});

/** Returns a date of Tehran in the form in which the desk's date fields take it. */
const shownDay = (at: Date): Bilingual => ({ fa: solar.format(at), en: gregorian.format(at) });

/**
 * Returns the tour.
 * @param now the stack's time; the tour publishes days from tomorrow on
 */
export const meetingTour = (now: Date): Tour => ({
  key: "meeting",
  title: { fa: "ملاقات حضوری", en: "Meeting" },
  about: {
    fa: "از انتشار روزهای ملاقات تا صورت‌جلسه؛ در گام ۶ ساعت این دستگاه تا روز ملاقات جلو می‌رود.",
    en: "From publishing the days to the minutes; step 6 moves the clock of this stack to the day of the meeting.",
  },
  steps: [
    {
      name: { fa: "انتشار روزها", en: "Publish days" },
      opens: { kind: "desk", path: `/meetings/days?host=${official}`, as: coordinator },
      does: sentence(
        (q) =>
          `${q.publishDays} را بزنید، روزهای ${q.saturday} تا ${q.wednesday} را علامت بزنید، فیلدها را پر کنید و ${q.publish} را بزنید.`,
        (q) =>
          `Choose ${q.publishDays}, tick ${q.saturday} to ${q.wednesday}, fill in the fields and choose ${q.publish}.`,
      ),
      look: {
        fa: "روزهای تعطیل کنار گذاشته می‌شود و دلیل هر کدام نوشته است.",
        en: "Holidays are left out, each with its reason.",
      },
      fill: [
        [labels.first, shownDay(new Date(now.getTime() + day))],
        [labels.last, shownDay(new Date(now.getTime() + 14 * day))],
        [labels.begins, same("09:00")],
        [labels.minutesOfPlace, same("20")],
        [labels.places, same("3")],
      ],
      otherwise: {
        fa: "بار دوم روزهای منتشرشده عوض نمی‌شود؛ ادامه دهید.",
        en: "The second time, published days stay as they are; go on.",
      },
    },
    {
      name: { fa: "ثبت درخواست", en: "Register a request" },
      ...register("shortage", {
        fa: "شیر خشک در داروخانه‌های محله پیدا نمی‌شود. می‌خواهم پیگیری کنید.",
        en: "No pharmacy nearby has infant formula. Please look into it.",
      }),
      look: {
        fa: "ملاقات همیشه درباره یک درخواست است؛ کد رهگیری آن را نگه دارید.",
        en: "A meeting is always about a request; keep its tracking code.",
      },
      otherwise: {
        fa: "درخواستی از گردش شهروند که ملاقات ندارد هم می‌شود.",
        en: "A request of the citizen’s tour without a meeting will do as well.",
      },
    },
    {
      name: { fa: "درخواست ملاقات", en: "Ask for the meeting" },
      opens: { kind: "pages", path: "/track" },
      does: sentence(
        (q) =>
          `کد و شماره را بنویسید، ${q.track} و سپس ${q.getCode} را بزنید و رمز را از پیام‌ها بنویسید. بعد ${q.askMeeting}، واحد و ${q.submitMeeting}.`,
        (q) =>
          `Enter code and mobile, choose ${q.track}, then ${q.getCode}, and enter the code from the messages. Then choose ${q.askMeeting}, the unit, and ${q.submitMeeting}.`,
      ),
      look: {
        fa: "صفحه می‌گوید چه کسی و تا چه روزی تصمیم می‌گیرد.",
        en: "The page says whom you will meet and by which day it is decided.",
      },
      fill: [
        ...trackFill,
        [labels.official, officialInList],
        [
          labels.meetingWords,
          { fa: "می‌خواهم درباره کمبود شیر خشک صحبت کنم.", en: "About the shortage of infant formula." },
        ],
      ],
      needsCode: true,
    },
    {
      name: { fa: "موافقت و پیشنهاد زمان", en: "Approve and offer times" },
      opens: { kind: "desk", path: `/meetings/waiting?host=${official}`, as: coordinator },
      does: sentence(
        (q) =>
          `درخواست ملاقات را باز کنید و ${q.approveMeeting} را بزنید. در ${q.offer} دو زمان را انتخاب و پیشنهاد کنید.`,
        (q) =>
          `Open the meeting and choose ${q.approveMeeting}. Under ${q.offer} pick two times and offer them.`,
      ),
      look: {
        fa: "پیشنهاد نوبتی را نگه نمی‌دارد؛ هر کس زودتر انتخاب کند، همان را می‌گیرد.",
        en: "An offer holds no place: the first to choose gets it.",
      },
      otherwise: {
        fa: "چیزی منتظر نیست؟ اول گام ۳ را انجام دهید.",
        en: "Does nothing wait? Take step 3 first.",
      },
    },
    {
      name: { fa: "انتخاب زمان", en: "Choose a time" },
      opens: { kind: "pages", path: "/request/meeting" },
      does: sentence(
        (q) => `یکی از زمان‌ها را انتخاب کنید و ${q.chooseTime} را بزنید.`,
        (q) => `Pick one of the times and choose ${q.chooseTime}.`,
      ),
      look: {
        fa: "زمان همان لحظه ثبت می‌شود و پیامک آن در پیام‌ها می‌آید.",
        en: "The time is settled at once, and its SMS is among the messages.",
      },
      otherwise: {
        fa: "صفحه کد می‌خواهد؟ مانند گام ۳ با رمز یک‌بارمصرف وارد شوید و این گام را دوباره باز کنید.",
        en: "Does the page ask for a code? Come in with a one-time code as in step 3, then open this step again.",
      },
    },
    {
      name: { fa: "روز ملاقات: ساعت را جلو ببرید", en: "The day: move the clock" },
      opens: { kind: "meeting", at: "door", as: clerk },
      does: sentence(
        (q) =>
          `این دکمه ساعت را تا زمان ملاقات جلو می‌برد. سپس ${q.arrive}، ${q.call} و ${q.begin} را یکی‌یکی بزنید.`,
        (q) =>
          `This button moves the clock to the meeting. Then choose ${q.arrive}, ${q.call} and ${q.begin}, one by one.`,
      ),
      look: {
        fa: "دکمه بزرگ همیشه کار بعدی است و همکارانی که این صفحه را باز دارند همان را می‌بینند.",
        en: "The large button is always the next step, and colleagues with this screen see the same.",
      },
    },
    {
      name: { fa: "صورت‌جلسه", en: "Minutes" },
      opens: { kind: "meeting", at: "minutes", as: official },
      does: sentence(
        (q) =>
          `${q.minutes} را باز کنید، ${q.statements} را بنویسید و ${q.saveMinutes}، ${q.finishMeeting} و ${q.confirmMinutes} را یکی‌یکی بزنید.`,
        (q) =>
          `Open ${q.minutes}, write ${q.statements} and choose ${q.saveMinutes}, ${q.finishMeeting} and ${q.confirmMinutes}, one by one.`,
      ),
      look: {
        fa: "صورت‌جلسه پس از تأیید عوض نمی‌شود و متقاضی آن را در صفحه خود می‌خواند.",
        en: "Confirmed minutes do not change, and the applicant reads them on their page.",
      },
      fill: [
        [
          labels.statements,
          {
            fa: "متقاضی گفت کدام داروخانه‌ها شیر خشک ندارند.",
            en: "The applicant named the pharmacies without formula.",
          },
        ],
      ],
    },
  ],
});
