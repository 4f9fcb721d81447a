import { expect, test } from "vitest";
import { caseRefusals } from "./refusals-case.ts";
import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { deskRefusals } from "./refusals-desk.ts";
import { meetingRefusals } from "./refusals-meeting.ts";
import { myMeetingRefusals } from "./refusals-my-meetings.ts";

test("a refusal has one status and one sentence, whoever reads it", () => {
  const lists = [
    ...[commonRefusals, citizenRefusals, caseRefusals, deskRefusals, meetingRefusals],
    myMeetingRefusals,
  ];
  const codes = lists.flatMap((list) => Object.keys(list));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});
