import { expect, it } from "vitest";
import { sentIn } from "./sent-files.ts";

const since = "2026-11-24T08:05:00.000Z";

it("a file is shown as just sent only until its arrival is recorded, even if the page's address still names the file afterwards (C12)", () => {
  const attachments = (["begun", "received", "begun", "refused"] as const).map((stage, at) => ({
    ...{ attachment: at + 1, stage, since },
  }));
  const named = (sent: string) => sentIn({ query: { sent } }, { attachments });
  expect(named("1-2-3-4-77")).toEqual([1, 3]);
  expect([named("1"), named(""), named("x--1e9-0"), sentIn({ query: {} }, { attachments })]).toEqual([
    [1],
    [],
    [],
    [],
  ]);
});
