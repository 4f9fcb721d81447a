/**
 * Runs the operator's command against a server that answers like Lambda. The server runs the directory's import in memory.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importSchema } from "../../functions/directory/adapters/import-contract.ts";
import { answered } from "../../functions/directory/commands/import-directory/answered.ts";
import { importDirectory } from "../../functions/directory/commands/import-directory/import-directory.ts";
import { previewed } from "../../functions/directory/commands/import-directory/previewed.ts";
import { directoryAggregate, directoryId } from "../../functions/directory/directory/journal.ts";
import { proposalAggregate } from "../../functions/directory/proposals/journal-proposals.ts";
import { previewDirectory } from "../../functions/directory/queries/preview-directory.ts";
import { compiledFolder } from "../../local/stack/settings.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";

const root = join(import.meta.dirname, "../..");
const store = memoryJournalStore();
const journal = openJournal(directoryAggregate, store, { release: "test" });
const proposals = openJournal(proposalAggregate, store, { release: "test" });

/** Answers like Lambda's Invoke; the directory's import is its only function. */
const lambda: Server = createServer(async (request, response) => {
  if (request.url !== "/2015-03-31/functions/directory-import/invocations") {
    response.writeHead(404).end("{}");
    return;
  }
  const {
    snapshot,
    by,
    preview,
    base,
    breakGlass: reason,
  } = importSchema().parse(JSON.parse(await text(request)));
  const now = () => new Date("2026-11-24T08:00:00.000Z");
  const answer = preview
    ? previewed(await previewDirectory({ journal }, snapshot))
    : answered(
        await importDirectory({ journal, proposals, now }, snapshot, `operator:${by}`, { base, reason }),
      );
  response.end(JSON.stringify(answer));
});

let endpoint = "";
beforeAll(async () => {
  await new Promise<void>((listening) => lambda.listen(0, "127.0.0.1", listening));
  endpoint = `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => lambda.close(closed)));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "peygir-import-"));
  cpSync(join(root, "functions/directory/demo"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly said: string;
}

function run(...args: readonly string[]): Promise<Ran> {
  const env = {
    PATH: process.env["PATH"],
    NODE_COMPILE_CACHE: compiledFolder,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "operator",
    AWS_SECRET_ACCESS_KEY: "operator",
  };
  const command = [join(root, "scripts/import-directory.ts"), ...args];
  return new Promise((ended) => {
    const child = execFile(process.execPath, command, { env }, (_, out, err) =>
      ended({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
}

describe("npm run import-directory", () => {
  it("publishes a folder and reports it, or reports that nothing has changed (P5)", async () => {
    expect(await run(folder)).toEqual({
      code: 0,
      said: "Snapshot 1 is published and in force from now on.\n",
    });
    expect(await run(folder)).toEqual({ code: 0, said: "Nothing has changed: snapshot 1 stays in force.\n" });
  });

  it("with --preview lists the changes and the example requests routed differently, and publishes only when asked to (P5, R1)", async () => {
    await run(folder);
    const { number } = (await journal.load(directoryId)).state;
    expect(await run(folder, "--preview")).toEqual({
      code: 0,
      said: `Nothing would change: snapshot ${number} says the same.\n`,
    });
    for (const name of ["routing.yaml", "routing-examples.yaml"]) {
      const file = join(folder, name);
      writeFileSync(
        file,
        readFileSync(file, "utf8").replaceAll("unit: isfahan-office", "unit: provincial-coordination"),
      );
    }
    const { code, said } = await run(folder, "--preview");
    expect(code).toBe(0);
    expect(said).toMatch(
      /Routing rule “Prices, .+ Isfahan .+”: unit changed from “Isfahan Provincial Office” to “Provincial Coordination”/,
    );
    expect(said).toMatch(
      /Routing examples that would go elsewhere:\n {2}“Complaint, .+, Isfahan, web” goes to/,
    );
    expect(said).toMatch(/به‌جای «اداره استان اصفهان» به «دفتر هماهنگی استان‌ها» می‌رود/);
    expect(said).toMatch(/Nothing was published\.\n$/);
    expect((await journal.load(directoryId)).state.number).toBe(number);
  });

  it("publishes a change of power over cases only with --break-glass and a reason, and prints when the change ends (R2)", async () => {
    await run(folder);
    const { number } = (await journal.load(directoryId)).state;
    const file = join(folder, "deputies.yaml");
    writeFileSync(file, "[]\n");
    const refused = await run(folder);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(
      /a second person must approve them in the desk:\n {2}Deputy “.+” was removed/,
    );
    expect(refused.said).toMatch(/Nothing was published\.\n$/);
    expect((await journal.load(directoryId)).state.number).toBe(number);
    const { code, said } = await run(folder, "--break-glass=The head is gone");
    expect(code).toBe(0);
    expect(said).toContain(`Snapshot ${number + 1} is published`);
    expect(said).toContain("end at 2026-11-25T08:00:00.000Z unless");
  });

  it("with --preview names the same faults as a publication does", async () => {
    const file = join(folder, "units.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("parent: head-office", "parent: nowhere"));
    const { code, said } = await run("--preview", folder);
    expect(code).toBe(1);
    expect(said).toMatch(
      /^units\.yaml:\d+ {2}there is no “nowhere” in units\n[\s\S]+Nothing was published\.\n$/,
    );
  });

  it("names file and line of each entry that the directory refuses, in both languages", async () => {
    const file = join(folder, "units.yaml");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("parent: provincial-coordination", "parent: provinces"),
    );
    const { code, said } = await run(folder);
    expect(code).toBe(1);
    expect(said).toMatch(
      /^units\.yaml:\d+ {2}there is no “provinces” in units\n {4}«provinces» در units نیست\n/,
    );
    expect(said).toMatch(/Nothing was published\.\n$/);
  });

  it("does not call Lambda when the files cannot be read", async () => {
    rmSync(join(folder, "staff.yaml"));
    const { code, said } = await run(folder);
    expect(code).toBe(1);
    expect(said).toMatch(/^staff\.yaml {2}this file is missing/);
  });

  it("prints its usage without a folder or with an unknown option", async () => {
    for (const args of [[], [folder, folder], [folder, "--previw"]]) {
      const { code, said } = await run(...args);
      expect(code).toBe(2);
      expect(said).toMatch(/Give a folder:/);
    }
  });
});
