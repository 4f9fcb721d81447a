import { expect, it } from "vitest";
import { caseExample } from "../../../../shared/contracts/openapi/cases-example.ts";
import { type CaseView, ownReply, rememberOwn } from "./own-replies.ts";

const replied = (code: string, version: number): CaseView => ({
  ...(caseExample.inHand as unknown as CaseView),
  case: code,
  version,
});

it("a list shows the reply to the user's own step on a case until the case's row in the list has the same version (R16, R17)", () => {
  rememberOwn(replied("1", 4));
  expect(ownReply("1", 3)?.version).toBe(4);
  expect(ownReply("1", 4)).toBeUndefined();
  expect(ownReply("1", 3), "a list never goes back behind what it has shown").toBeUndefined();
});

it("a late reply to a step on a case does not replace the reply with a newer version of the case (R16)", () => {
  rememberOwn(replied("2", 7));
  rememberOwn(replied("2", 6));
  expect(ownReply("2", 5)?.version).toBe(7);
});

it("a case on which the user took no step is shown as the list has it (R17)", () => {
  expect(ownReply("3", 0)).toBeUndefined();
});
