/**
 * `npm run import-directory -- <folder>`: publishes an organisation's files as the next snapshot of the directory, or
 * says file and line of everything that is wrong with them. On AWS or on the running local stack, as
 * `operator/system.ts` says.
 */
import { userInfo } from "node:os";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { importReplySchema } from "../functions/directory/import-contract.ts";
import { type LoadedFolder, loadFolder } from "../functions/directory/load-folder.ts";
import { findSystem } from "./operator/system.ts";

type Reply = ReturnType<typeof importReplySchema.parse>;

async function invoke(input: object): Promise<Reply> {
  const { lambda } = await findSystem();
  const FunctionName = "directory-import";
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(input) }),
  );
  const text = Payload?.transformToString() ?? "";
  if (FunctionError !== undefined) throw new Error(`${FunctionName} failed (${FunctionError}): see its log`);
  return importReplySchema.parse(JSON.parse(text));
}

function problemLines(reply: Reply, { locate }: LoadedFolder): readonly string[] {
  return "problems" in reply
    ? reply.problems.map(({ path, en, fa }) => `${locate(path)}  ${en}\n    ${fa}`)
    : [];
}

function succeeded({ number, changed }: { readonly number: number; readonly changed: boolean }): string {
  return changed
    ? `Snapshot ${number} is published and in force from now on.`
    : `Nothing has changed: snapshot ${number} stays in force.`;
}

/** @returns what to print, and whether it went well. */
async function run(folder: string): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> {
  const loaded = loadFolder(folder);
  if (loaded.problems.length > 0)
    return { ok: false, lines: loaded.problems.map(({ at, en, fa }) => `${at}  ${en}\n    ${fa}`) };
  const reply = await invoke({ snapshot: loaded.snapshot, by: userInfo().username });
  if ("problems" in reply) return { ok: false, lines: problemLines(reply, loaded) };
  return { ok: true, lines: [succeeded(reply)] };
}

/** What went wrong on the way, in the SDK's or the file system's words. */
const failed = (error: unknown) => ({
  ok: false,
  lines: [error instanceof Error ? error.message : String(error)],
});

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "Which folder? npm run import-directory -- <folder>   (an example: functions/directory/demo)",
  );
  process.exitCode = 2;
} else {
  const { ok, lines } = await run(folder).catch(failed);
  for (const line of lines) console.log(line);
  if (!ok) console.error("Nothing was published.");
  process.exitCode = ok ? 0 : 1;
}
