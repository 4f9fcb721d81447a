import { expect, test } from "vitest";
import { refusalsOf } from "../operation.ts";
import { operations } from "../operations.ts";
import type { RefusalTexts } from "./refusal-text.ts";
import { refusals } from "./refusals.ts";
import { caseRefusals } from "./refusals-case.ts";
import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { deskRefusals } from "./refusals-desk.ts";
import { meetingRefusals } from "./refusals-meeting.ts";
import { myMeetingRefusals } from "./refusals-my-meetings.ts";
import { partnerRefusals } from "./refusals-partner.ts";
import { publicRefusals } from "./refusals-public.ts";

test("each refusal code is defined in one list only, so it has one status and one sentence for all audiences", () => {
  const lists = [
    ...[commonRefusals, citizenRefusals, caseRefusals, deskRefusals, meetingRefusals],
    ...[myMeetingRefusals, partnerRefusals],
  ];
  const codes = lists.flatMap((list) => Object.keys(list));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test("every refusal of a public operation has a text in the list for the public", () => {
  const wordless = (audiences: readonly string[], words: object) =>
    operations
      .filter(({ audience }) => audiences.includes(audience))
      .flatMap(refusalsOf)
      .filter((code) => !Object.hasOwn(words, code));
  expect(wordless(["anyone", "applicant"], publicRefusals)).toEqual([]);
  expect(wordless(["partner"], { ...publicRefusals, ...partnerRefusals })).toEqual([]);
});

test("a refusal that only staff get has no Retry-After", () => {
  const waiting = Object.entries<RefusalTexts[string]>(refusals).filter(([, { retryAfter }]) => retryAfter);
  expect(waiting.filter(([code]) => !Object.hasOwn(publicRefusals, code))).toEqual([]);
});
