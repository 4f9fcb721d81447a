/** The in-memory stores, which the simulation uses, and the stores on DynamoDB pass the same tests. */
import { afterAll, beforeAll, describe } from "vitest";
import { dynamodbAnchoring, readAnchors } from "../../shared/audit/dynamodb-anchors.ts";
import { memoryAnchors } from "../../shared/audit/memory-anchors.ts";
import { begunIn } from "../../shared/journal/begun.ts";
import { dynamodbBegun } from "../../shared/journal/dynamodb-begun.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { dynamodbLimits } from "../../shared/limits/dynamodb.ts";
import { dynamodbClaims } from "../../shared/limits/dynamodb-claims.ts";
import { dynamodbDraftRows } from "../../shared/limits/dynamodb-draft-rows.ts";
import { dynamodbEndings } from "../../shared/limits/dynamodb-endings.ts";
import { dynamodbTallies } from "../../shared/limits/dynamodb-tallies.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { memoryClaims } from "../../shared/limits/memory-claims.ts";
import { memoryDraftRows } from "../../shared/limits/memory-draft-rows.ts";
import { memoryEndings } from "../../shared/limits/memory-endings.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import { dynamodbPresence } from "../../shared/presence/dynamodb.ts";
import { memoryPresence } from "../../shared/presence/memory.ts";
import { dynamodbRepairableSheets } from "../../shared/sheets/dynamodb-repairable-sheets.ts";
import { memorySheets } from "../../shared/sheets/memory-sheets.ts";
import { dynamodbTable } from "../../shared/table/dynamodb.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import { dynamodbRepairableIndex } from "../../shared/word-index/dynamodb-repairable.ts";
import { memoryWordIndex } from "../../shared/word-index/memory.ts";
import { anchorLaws } from "./anchors.laws.ts";
import { begunLaws } from "./begun.laws.ts";
import { claimLaws } from "./claims.laws.ts";
import { draftRowLaws } from "./draft-rows.laws.ts";
import { dueLaws } from "./due.laws.ts";
import { type TestDynamo, testDynamo, whyNot } from "./dynamodb.ts";
import { endingLaws } from "./endings.laws.ts";
import { journalLaws } from "./journal.laws.ts";
import { limitLaws } from "./limits.laws.ts";
import { presenceLaws } from "./presence.laws.ts";
import { readListsLaws } from "./read-lists.laws.ts";
import { sealedLaws } from "./sealed.laws.ts";
import { sheetLaws } from "./sheets.laws.ts";
import { tallyLaws } from "./tallies.laws.ts";
import { viewLaws } from "./views.laws.ts";
import { wordIndexLaws } from "./word-index.laws.ts";

function inMemory() {
  const store = memoryJournalStore();
  return { store, begun: begunIn(store) };
}

describe("a store in memory", () => {
  journalLaws(async () => memoryJournalStore());
  describe("anchors", () =>
    anchorLaws(async () => {
      const anchors = memoryAnchors();
      return { anchoring: anchors, read: async () => anchors };
    }));
  describe("views", () => viewLaws(async () => memoryViews()));
  describe("lists that are read as one list", () => readListsLaws(async () => memoryViews(), 200));
  describe("lists of due views", () => dueLaws(async () => memoryViews()));
  describe("sealed rows", () => sealedLaws(async () => memoryTable()));
  describe("the index of begun aggregates", () => begunLaws(async () => inMemory()));
  describe("limit counters", () => limitLaws(async () => memoryLimits()));
  describe("tallies by day", () => tallyLaws(async () => memoryTallies()));
  describe("claims of names", () => claimLaws(async () => memoryClaims()));
  describe("endings of sessions", () => endingLaws(async () => memoryEndings()));
  describe("drafts of forms", () => draftRowLaws(async () => memoryDraftRows()));
  describe("users who have a case open", () => presenceLaws(async () => memoryPresence()));
  describe("counted figures", () => sheetLaws(async () => memorySheets()));
  describe("the word index", () => wordIndexLaws(async () => memoryWordIndex()));
});

const missing = await whyNot();

describe.skipIf(missing)(`a store in DynamoDB${missing ? ` (${missing})` : ""}`, () => {
  let local: TestDynamo;
  beforeAll(async () => {
    local = await testDynamo();
  });
  afterAll(() => local.stop());
  const make = async (kind: "journal" | "views" | "rows" | "sheets" | "words") =>
    [await local.make(kind), local.aws] as const;

  journalLaws(async () => dynamodbJournalStore(...(await make("journal"))));
  describe("anchors", () =>
    anchorLaws(async () => {
      const [table, aws] = await make("journal");
      return { anchoring: dynamodbAnchoring(table, aws), read: () => readAnchors(table, aws, () => true) };
    }));
  describe("views", () => viewLaws(async () => dynamodbViews(...(await make("views")))));
  describe("lists that are read as one list", () =>
    readListsLaws(async () => dynamodbViews(...(await make("views"))), 5));
  describe("lists of due views", () => dueLaws(async () => dynamodbViews(...(await make("views")))));
  describe("sealed rows", () => sealedLaws(async () => dynamodbTable(...(await make("rows")))));
  describe("the index of begun aggregates", () =>
    begunLaws(async () => {
      const [table, aws] = await make("journal");
      return { store: dynamodbJournalStore(table, aws), begun: dynamodbBegun(table, aws) };
    }));
  describe("users who have a case open", () =>
    presenceLaws(async () => dynamodbPresence(...(await make("views")))));
  describe("counted figures", () =>
    sheetLaws(async () => dynamodbRepairableSheets(...(await make("sheets")))));
  describe("the word index", () =>
    wordIndexLaws(async () => dynamodbRepairableIndex(...(await make("words")))));
  describe("limit counters", () =>
    limitLaws(async () => {
      const [table, aws] = await make("rows");
      return dynamodbLimits(table, "intake", aws);
    }));
  describe("tallies by day", () =>
    tallyLaws(async () => {
      const [table, aws] = await make("rows");
      return dynamodbTallies(table, "intake", aws);
    }));
  describe("claims of names", () =>
    claimLaws(async () => {
      const [table, aws] = await make("rows");
      return dynamodbClaims(table, "intake", aws);
    }));
  describe("endings of sessions", () =>
    endingLaws(async () => {
      const [table, aws] = await make("rows");
      return dynamodbEndings(table, "intake", aws);
    }));
  describe("drafts of forms", () =>
    draftRowLaws(async () => {
      const [table, aws] = await make("rows");
      return dynamodbDraftRows(table, "intake", aws);
    }));
});
