/** Samples of the page of a request's meetings: before a request, requested, with times to choose, booked. */

import { FiguresPage, NoFiguresPage } from "../citizen/figures.tsx";
import { MeetingPage } from "../citizen/meetings/meeting.tsx";
import { MeetingDaysPage, type OpenDay } from "../citizen/meetings/meeting-days.tsx";
import type { MeetingPageProps, MyMeeting, OfficialChoice } from "../citizen/meetings/meeting-props.ts";
import { OfficialsPage } from "../citizen/meetings/officials.tsx";
import type { Language } from "../design/words.ts";
import { refused } from "./errors.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const both = (fa: string, en: string) => ({ fa, en });
const unit = both("دفتر حقوق مصرف‌کنندگان", "Consumer Rights");
const head = both("اکرم حسینی", "Akram Hosseini");
const at = "2026-11-24T08:05:00.000Z";
const words = "شکایت من درباره گرانی روغن ۴۵ روز است بی‌پاسخ مانده. می‌خواهم با مدیر همین دفتر صحبت کنم.";

const meeting = (changes: Partial<MyMeeting>): MyMeeting => ({
  ...{ meeting: 1, stage: "asked", since: at, askedAt: at, needs: ["companion"], words },
  host: { username: "e.hosseini", name: head },
  unit: { key: "consumer-rights", name: unit },
  mayI: ["withdraw"],
  ...changes,
});

const official: OfficialChoice = {
  ...{ key: "consumer-rights", unit, username: "e.hosseini", head },
  title: both("مدیر حقوق مصرف‌کنندگان", "Director of Consumer Rights"),
  place: both("باجه ۴", "Counter 4"),
  about: [both("شکایت", "Complaint")],
  days: { weekdays: ["sunday", "tuesday"], from: "09:00", until: "11:00" },
  photo: { src: "/assets/icon-192.png", width: 72, height: 90 },
};

const page = (language: Language, name: string, changes: Partial<MeetingPageProps>): Sample => {
  const props: MeetingPageProps = {
    ...frame(language, "/request/meeting"),
    ...{ code: "407155289363", base: "/request", more: false, formKey: "k3J9f0Qx-form", meetings: [] },
    today: "2026-12-20",
    ...{ mayAsk: false, officials: [official], values: {}, errors: [] },
    ...changes,
  };
  return { name, page: <MeetingPage {...props} /> };
};

const day = "2026-12-15";
const openDay = (day: string, free: number) => ({
  ...{ day, free, name: head, unit, from: "09:00", until: "11:00" },
});

const days = (language: Language, name: string, open: readonly OpenDay[]): Sample => ({
  name,
  page: (
    <MeetingDaysPage {...frame(language, "/meetings")} days={open} {...(open.length > 0 && { next: 2 })} />
  ),
});

const shares = {
  onTime: { percent: 87 },
  process: { percent: 74 },
  outcome: { atLeast: 80 },
  responses: { percent: 31 },
};
const figures = {
  ...{ month: "1405-08", first: "1405-06", last: "1405-08", shares },
  counts: { came: 412, answered: 398, secondStages: 21, owed: 64, kept: null },
  waiting: { to10: 88, to30: 41, to90: null, more: null, late: 12 },
  channels: [
    { channel: "web", came: 301 },
    { channel: "desk", came: 104 },
    { channel: "letter", came: null },
  ],
  months: ["1405-06", "1405-07", "1405-08"].map((month, at) => ({
    ...{ month, came: 380 + 16 * at, answered: 371 + 13 * at, onTime: { percent: 80 + 3 * at } },
  })),
  units: [
    { unit: "legal", name: unit, answered: 64, onTime: { percent: 91 }, outcome: null },
    {
      unit: "other",
      name: both("دفتر حقوقی و امور مجلس", "Legal Office"),
      answered: null,
      onTime: null,
      outcome: null,
    },
  ],
  scores: [{ unit: "legal", name: unit, rated: 26, process: { percent: 73 }, outcome: { atMost: 15 } }],
} as const;

const visit = {
  address: both("تهران، خیابان نمونه، شماره ۱، ساختمان مرکزی", "Central Building, 1 Nemouneh Street, Tehran"),
  room: both("طبقه سوم، اتاق ۳۱۴", "Room 314, third floor"),
  bring: both(
    "کارت ملی و اصل مدرک‌هایی که درباره موضوع دارید",
    "Your national identity card, and the originals of your papers on the matter",
  ),
  map: "https://www.openstreetmap.org/?mlat=35.6997&mlon=51.3380#map=17/35.6997/51.3380",
};

/** The most meeting times that a page offers. */
const freePlaces = ["2026-12-15", "2026-12-22", "2026-12-29"].flatMap((on) =>
  ["09:40", "10:00", "10:40", "11:20"].map((time) => ({ day: on, time })),
);

export const meetingSamples = (language: Language): readonly Sample[] => [
  days(language, "meeting-days", [
    openDay("2026-12-15", 6),
    { ...openDay("2026-12-15", 1), unit: both("دفتر حقوقی و امور مجلس", "Legal Office") },
    openDay("2026-12-22", 12),
  ]),
  days(language, "meeting-days-none", []),
  {
    name: "officials",
    page: <OfficialsPage {...frame(language, "/meetings?officials=all")} officials={[official]} />,
  },
  { name: "figures", page: <FiguresPage {...frame(language, "/figures")} figures={figures} /> },
  { name: "figures-none", page: <NoFiguresPage {...frame(language, "/figures")} /> },
  page(language, "meeting-empty", { mayAsk: true, values: { unit: "consumer-rights" } }),
  page(language, "meeting-accused", {
    ...{ mayAsk: true, accused: true, values: { unit: "consumer-rights", words } },
  }),
  page(language, "meeting-minuted", {
    mayAsk: true,
    meetings: [
      meeting({
        stage: "minuted",
        mayI: [],
        minutes: {
          statements: "متقاضی رسید خرید را نشان داد. مدیر گفت پرونده در نوبت رسیدگی است.",
          orders: [
            { what: "پاسخ کتبی به متقاضی داده شود.", day: "2026-12-19" },
            { what: "از فروشگاه بازدید شود.", day: "2026-12-26" },
          ],
        },
      }),
    ],
  }),
  page(language, "meeting-asked", {
    meetings: [meeting({ due: "2026-12-01T20:30:00.000Z" })],
    noted: "asked",
  }),
  page(language, "meeting-taken-errors", {
    meetings: [
      meeting({
        stage: "offered",
        offer: {
          until: "2026-12-09T20:30:00.000Z",
          places: [
            { day, time: "09:00", free: false },
            { day, time: "09:20", free: true },
          ],
        },
        mayI: ["choose", "withdraw"],
      }),
    ],
    errors: [refused(language, "place-taken", undefined, "place")],
  }),
  page(language, "meeting-booked", {
    meetings: [
      meeting({
        ...{ stage: "booked", place: { day, time: "09:20" }, calendar: "add", inspectorAttends: true },
        deputy: { username: "m.rezaei", name: both("محمد رضایی", "Mohammad Rezaei") },
        mayI: ["cancel", "decline-deputy", "withdraw"],
        visit,
      }),
    ],
  }),
  page(language, "meeting-change-errors", {
    meetings: [
      meeting({
        ...{ stage: "booked", place: { day, time: "09:20" }, calendar: "add", visit },
        mayI: ["change", "cancel", "withdraw"],
        change: { until: "2026-12-14T05:50:00.000Z", left: 3, places: freePlaces },
      }),
    ],
    errors: [refused(language, "place-taken", undefined, "place")],
  }),
  page(language, "meeting-no-change", {
    meetings: [
      meeting({
        ...{ stage: "booked", place: { day, time: "09:20" }, calendar: "add" },
        visit: { address: visit.address },
        mayI: ["change", "cancel", "withdraw"],
        change: { until: "2026-12-14T05:50:00.000Z", left: 3, places: [] },
      }),
    ],
    noted: "change",
  }),
];
