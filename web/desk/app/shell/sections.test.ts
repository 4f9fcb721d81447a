import { describe, expect, it } from "vitest";
import { onPhone, sections } from "./sections.ts";

const of = (...keys: readonly string[]) => sections.filter(({ key }) => keys.includes(key));
const names = (all: ReturnType<typeof onPhone>) =>
  [all.tabs, all.others].map((each) => each.map(({ key }) => key));

describe("the sections on a phone", () => {
  it("are four tabs, the inbox first, and a menu with the remaining sections", () => {
    const clerk = of("inbox", "calls", "untold", "owed", "meetings", "applicants", "emergency", "paper");
    expect(names(onPhone(clerk))).toEqual([
      ["inbox", "owed", "meetings", "applicants"],
      ["calls", "untold", "emergency", "paper"],
    ]);
  });

  it("are only tabs when there are at most five", () => {
    const expert = of("inbox", "calls", "undelivered", "owed", "meetings");
    expect(names(onPhone(expert))).toEqual([["inbox", "owed", "meetings", "calls", "undelivered"], []]);
    expect(names(onPhone(of("inbox")))).toEqual([["inbox"], []]);
  });
});
