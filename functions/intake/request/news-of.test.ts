import { expect, it } from "vitest";
import { newsOf } from "./news-of.ts";
import type { Entry } from "./timeline.ts";

const at = (day: number) => `2026-11-${day}T08:00:00.000Z`;
const place = { day: "2026-12-20", time: "09:20" };
const told = (day: number, entry: Entry["entry"], more: Partial<Entry> = {}): Entry => ({
  ...{ entry, at: at(day) },
  ...more,
});
const timeline = [
  told(11, "registered"),
  told(12, "referred"),
  told(13, "question"),
  told(14, "question-replied"),
  told(15, "extended", { due: "2026-12-05T20:30:00.000Z" }),
  told(16, "meeting", { meeting: { number: 1, news: "offered", until: "2026-12-01T12:30:00.000Z" } }),
  told(17, "meeting", { meeting: { number: 1, news: "booked", place } as never }),
  told(18, "meeting", { meeting: { number: 1, news: "arrived" } as never }),
  told(19, "answered"),
  told(20, "letter-issued"),
];

it("the notices sent about a request are listed as messages, newest first, each with its day (N1)", () => {
  expect(newsOf({ timeline })).toEqual([
    { template: "answered", at: at(19) },
    { template: "meeting-booked", at: at(17), ...place },
    { template: "choose-time", at: at(16), day: "2026-12-01" },
    { template: "extended", at: at(15), day: "2026-12-05" },
    { template: "question", at: at(13) },
    { template: "registered", at: at(11) },
  ]);
});

it("the notice about a remedied emergency asks the applicant whether the matter is settled (S3)", () => {
  const emergency = [told(11, "remedied"), told(12, "answered", { remedied: true })];
  expect(newsOf({ timeline: emergency }).map(({ template }) => template)).toEqual([
    "your-opinion",
    "remedied",
  ]);
});

it("members of a group and the represented person get only the notice about the outcome (C10, C11)", () => {
  const ended = [...timeline, told(21, "withdrawn")];
  const templates = (news: ReturnType<typeof newsOf>) => news.map(({ template }) => template);
  expect(templates(newsOf({ timeline: ended }, "member"))).toEqual(["group-withdrawn", "answered"]);
  expect(templates(newsOf({ timeline: ended, forYou: true }))).toEqual(["answered"]);
  expect(templates(newsOf({ timeline: ended }))[0]).toBe("answered");
});
