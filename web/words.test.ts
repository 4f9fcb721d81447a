/**
 * The texts of every page are complete in both languages, each in its own script, and follow the rules of written
 * Persian.
 */

import { globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldNames } from "../shared/contracts/fields/field-names.ts";
import { actWords } from "./citizen/follow-up/act.text.ts";
import { oneTimeCodeWords } from "./citizen/follow-up/one-time-code.text.ts";
import { trackWords } from "./citizen/follow-up/track.text.ts";
import { personWords } from "./citizen/register/person-fields.text.ts";
import { registerWords } from "./citizen/register/register.text.ts";
import type { Language } from "./design/words.ts";
import { caseWords } from "./desk/casework/case/case.text.ts";
import { caseSteps } from "./desk/casework/case/steps/case-steps.ts";
import { stepWords } from "./desk/casework/case/steps/parts/steps.text.ts";
import { meetingSteps } from "./desk/meetings/meeting/steps/meeting-steps.ts";

/** All sentences of a table of texts, each with its path. Functions are called with digits of the language. */
function sentences(value: unknown, path: string, digit: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value(digit, digit, digit))]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`, digit));
}

const files = globSync("**/*.text.ts", { cwd: import.meta.dirname }).sort();
/** The texts of the pages, and of the desk's steps, which are in the file of each step. */
const tables = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries(
        (await import(join(import.meta.dirname, file))) as Record<string, Record<Language, unknown>>,
      ),
    ),
  )
)
  .flat()
  .filter(([name]) => name.endsWith("Words"))
  .concat(
    [...Object.entries(caseSteps), ...Object.entries(meetingSteps)].map(([name, { words }]) => [name, words]),
  )
  .map(([name, { fa, en }]) => ({ name, fa: sentences(fa, name, "۳"), en: sentences(en, name, "3") }));

/**
 * Parts that are written in Latin letters in Persian too: names, and the placeholders of a template. The last pattern
 * is a day as users type it.
 */
const latinNames =
  /https|Page Up|Page Down|calendar\.google\.com|SMS|SAMAD|FOAD|YAML|JSON|CSV|\{[\w-]+\}|\d{4}\/\d{2}\/\d{2}/g;

describe.each(tables)("the texts of $name", ({ fa, en }) => {
  test("have the same keys in both languages, and no empty text (C1)", () => {
    expect(fa.map(([path]) => path)).toEqual(en.map(([path]) => path));
    for (const [path, sentence] of [...fa, ...en]) expect(sentence.trim(), path).not.toBe("");
  });

  test("use Persian letters and digits, half-spaces, no hyphens, and no Arabic ي and ك in Persian (C1)", () => {
    for (const [path, sentence] of fa) {
      expect(sentence.replaceAll(latinNames, ""), path).not.toMatch(/[A-Za-z0-9]/);
      expect(sentence.replaceAll(/\{[\w-]+\}/g, ""), path).not.toMatch(/[يكةٱ٠-٩-]/);
      expect(sentence, path).not.toMatch(/(^|\s)ن?می\s|\sها(\s|$|ی)|\s(ام|اید|اند)(\s|\.|،|$)/);
      expect(sentence, path).not.toMatch(/ {2}|\s[،؛.:؟]/);
    }
  });

  test("have no Persian letters in English", () => {
    for (const [path, sentence] of en) expect(sentence, path).not.toMatch(/[\u0600-\u06FF]/);
  });
});

test("this file's tests find at least one table of texts", () => {
  expect(tables.length).toBeGreaterThan(12);
});

const { words: referral } = caseSteps["refer-case"];
const { words: drafting } = caseSteps["draft-answer"];

/** Errors name a field by `field-names.ts`, so the label on the page must be the same. */
test.each([
  ["subject", registerWords.fa.subject.subject, registerWords.en.subject.subject],
  ["province", registerWords.fa.subject.province, registerWords.en.subject.province],
  ["complainedOfUnit", registerWords.fa.whom.unit, registerWords.en.whom.unit],
  ["complainedOfPerson", registerWords.fa.whom.person, registerWords.en.whom.person],
  ["words", actWords.fa.labels.add, actWords.en.labels.add],
  ["words", actWords.fa.labels.reply, actWords.en.labels.reply],
  ["words", actWords.fa.labels.object, actWords.en.labels.object],
  ["process", actWords.fa.labels.process, actWords.en.labels.process],
  ["outcome", actWords.fa.labels.outcome, actWords.en.labels.outcome],
  ["description", registerWords.fa.words.label, registerWords.en.words.label],
  ["fullName", personWords.fa.fullName, personWords.en.fullName],
  ["identity.type", registerWords.fa.who.identityType, registerWords.en.who.identityType],
  ["identity.number", registerWords.fa.who.identityNumber, registerWords.en.who.identityNumber],
  ["mobile", personWords.fa.mobile, personWords.en.mobile],
  ["contactBy", registerWords.fa.who.contactBy, registerWords.en.who.contactBy],
  ["email", registerWords.fa.who.email, registerWords.en.who.email],
  ["code", trackWords.fa.code, trackWords.en.code],
  ["oneTimeCode", oneTimeCodeWords.fa.label, oneTimeCodeWords.en.label],
  ["points", caseWords.fa.points, caseWords.en.points],
  ["unit", referral.fa.unit, referral.en.unit],
  ["reason", stepWords.fa.reason, stepWords.en.reason],
  ["outcome", drafting.fa.outcome, drafting.en.outcome],
  ["reasoning", drafting.fa.reasoning, drafting.en.reasoning],
])("errors name the field %s by the label that the page shows", (field, fa, en) => {
  expect(fa).toContain(fieldNames[field]?.fa);
  expect(en.toLowerCase()).toContain(fieldNames[field]?.en);
});
