/** Stores the largest directory that the rules accept in real DynamoDB, whose item size sets the limit. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { importDirectory } from "../../functions/directory/commands/import-directory/import-directory.ts";
import { directoryAggregate, directoryId } from "../../functions/directory/directory/journal.ts";
import { buildViews } from "../../functions/directory/projections/build-views.ts";
import { proposalAggregate } from "../../functions/directory/proposals/journal-proposals.ts";
import { checkSnapshot } from "../../functions/directory/rules/rules.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { type Snapshot, snapshotSchema } from "../../shared/directory/snapshot.ts";
import { itemOf } from "../../shared/journal/dynamodb-row.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { writeAll } from "../bench/write-all.ts";
import { type TestDynamo, testDynamo, whyNot } from "./dynamodb.ts";

const reason = await whyNot();

const person = (n: number): Snapshot["staff"][number] => ({
  username: `employee${n}`,
  name: { fa: `کارمند ${n}`, en: `Employee ${n}` },
  unit: "public-relations",
  roles: ["clerk", "phone-operator"],
});

const demo = snapshotSchema.parse(
  loadFolder(join(import.meta.dirname, "../../functions/directory/demo")).snapshot,
);

/** Returns the demo organisation with another telephone number and this many more people. */
function withPeople(phone: string, more: number): Snapshot {
  const crowd = Array.from({ length: more }, (_, n) => person(n));
  return { ...demo, organisation: { ...demo.organisation, phone }, staff: [...demo.staff, ...crowd] };
}

/** Returns a directory almost as large as the rules accept: with fifty more people it would be refused. */
const largest = (phone: string) => withPeople(phone, 735);

describe.skipIf(reason !== undefined)("the largest directory that the size limits allow", () => {
  let dynamo: TestDynamo;
  beforeAll(async () => {
    dynamo = await testDynamo();
  });
  afterAll(() => dynamo.stop());

  it("fits into a journal row even where the row also has the folded state, and is read from its views", async () => {
    expect(checkSnapshot(largest("0")).ok).toBe(true);
    expect(checkSnapshot(withPeople("0", 800)).ok).toBe(false);

    const importingInto = (store: JournalStore) => {
      const journal = openJournal(directoryAggregate, store, { release: "test" });
      const proposals = openJournal(proposalAggregate, store, { release: "test" });
      const deps = { journal, proposals, now: () => new Date("2026-11-24T08:00:00.000Z") };
      const importing = (snapshot: Snapshot) =>
        importDirectory(deps, snapshot, "operator:test", { reason: "test" });
      return { journal, importing };
    };
    // Rows 1 to 31 are small; the test copies them unchanged.
    const memory = memoryJournalStore();
    const before = importingInto(memory);
    for (let n = 1; n <= 31; n += 1) await before.importing(withPeople(String(n), 0));
    const table = await dynamo.make("journal");
    await writeAll(dynamo, table, (await memory.all(directoryId)).map(itemOf));

    const { journal, importing } = importingInto(dynamodbJournalStore(table, dynamo.aws));
    // Row 32 contains the directory twice: in a fact and in the folded state.
    expect(await importing(largest("32"))).toMatchObject({ number: 32, changed: true });
    expect(await importing(largest("33"))).toEqual({ number: 33, changed: true });

    const views = dynamodbViews(await dynamo.make("views"), dynamo.aws);
    await viewBuilder(journal, views, buildViews)(directoryId);
    expect(await readDirectory(views).current()).toEqual({ number: 33, snapshot: largest("33") });
  });
});
