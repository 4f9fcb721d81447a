import { describe, expect, it } from "vitest";
import { subjectFaults } from "./commit-subjects.ts";

describe("a commit subject", () => {
  it.each([
    "Bind every test server to port 0",
    "Embed the font",
    "Process dead letters in order",
    "Revert “Add the start page”",
    "فهرست را کوتاه کن",
    `Add ${"x".repeat(68)}`,
  ])("is accepted: %s", (subject) => {
    expect(subjectFaults(subject)).toEqual([]);
  });

  it.each([
    [`Add ${"x".repeat(69)}`, "73 characters, at most 72"],
    ["Add the start page.", "full stop"],
    ["Added the start page", "“added” is not an imperative"],
    ["Adds the start page", "“adds” is not an imperative"],
    ["Adding the start page", "“adding” is not an imperative"],
    ["Made the page shorter", "“made” is not an imperative"],
    ["The page has a tour", "“the” is not an imperative"],
    ["Tell whoever waits", "“whoever”: rule 2"],
  ])("is refused: %s", (subject, fault) => {
    expect(subjectFaults(subject).join("\n")).toContain(fault);
  });
});
