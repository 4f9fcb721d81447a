/**
 * `npm run import-directory -- <folder>`: publishes an organisation's files as the next snapshot of the
 * directory, or lists their errors with file and line. With `--preview` it first shows the changes, and the
 * routing examples that would go to another unit, and publishes only after a confirmation at the terminal.
 * Changes of power over cases need `--break-glass="why"` and last a day (R2). It works on AWS or on the
 * running local stack (`operator/system.ts`).
 */
import { userInfo } from "node:os";
import { createInterface } from "node:readline/promises";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { importReplySchema } from "../functions/directory/adapters/import-contract.ts";
import { type LoadedFolder, loadFolder } from "../functions/directory/adapters/load-folder.ts";
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

interface Said {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

interface Words {
  readonly en: string;
  readonly fa: string;
}

const inBoth = (start: string, { en, fa }: Words): string => `${start}${en}\n    ${fa}`;

const refused = (lines: readonly string[]): Said => ({
  ok: false,
  lines: [...lines, "Nothing was published."],
});

type Published = Extract<Reply, { readonly number: number }>;

function succeeded({ number, changed, until }: Published): Said {
  const line = changed
    ? `Snapshot ${number} is published and in force from now on.`
    : `Nothing has changed: snapshot ${number} stays in force.`;
  const ends =
    until &&
    `Its changes of power end at ${until} unless an administrator or inspector approves them in the desk (/desk/proposals).`;
  return { ok: true, lines: ends ? [line, ends] : [line] };
}

function answered(reply: Reply, { locate }: LoadedFolder): Said {
  if ("problems" in reply)
    return refused(reply.problems.map((problem) => inBoth(`${locate(problem.path)}  `, problem)));
  if ("power" in reply)
    return refused([
      "These changes give or take power over cases, so a second person must approve them in the desk:",
      ...reply.power.map((change) => inBoth("  ", change)),
      'In an emergency: --break-glass="why it cannot wait". It then ends after 24 hours unless it is approved.',
    ]);
  if ("stale" in reply)
    return refused([`Snapshot ${reply.stale} was published in the meantime. Look at the preview again.`]);
  if ("base" in reply) return { ok: true, lines: previewLines(reply) };
  return succeeded(reply);
}

type PreviewReply = Extract<Reply, { readonly base: number }>;

function previewLines({ base, changes, rerouted }: PreviewReply): readonly string[] {
  if (base === 0) return ["Nothing is in force yet: this would be the first snapshot."];
  if (changes.length === 0) return [`Nothing would change: snapshot ${base} says the same.`];
  return [
    `Compared with snapshot ${base}, ${changes.length} would change:`,
    ...changes.map((change) => inBoth("  ", change)),
    ...(rerouted.length > 0 ? ["Routing examples that would go elsewhere:"] : []),
    ...rerouted.map((example) => inBoth("  ", example)),
  ];
}

/**
 * Asks for a confirmation at the terminal; false without a terminal, because a person must have seen the
 * preview.
 */
async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Publish this? [y/N] ");
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function afterPreview(loaded: LoadedFolder, input: object): Promise<Said> {
  const reply = await invoke({ ...input, preview: true });
  const said = answered(reply, loaded);
  for (const line of said.lines) console.log(line);
  if (!("base" in reply) || (reply.base > 0 && reply.changes.length === 0)) return { ...said, lines: [] };
  if (!(await agrees())) return { ok: true, lines: ["Nothing was published."] };
  return answered(await invoke({ ...input, base: reply.base }), loaded);
}

async function run(folder: string, preview: boolean, breakGlass: string | undefined): Promise<Said> {
  const loaded = loadFolder(folder);
  if (loaded.problems.length > 0)
    return refused(loaded.problems.map((problem) => inBoth(`${problem.at}  `, problem)));
  const input = { snapshot: loaded.snapshot, by: userInfo().username, ...(breakGlass && { breakGlass }) };
  return preview ? afterPreview(loaded, input) : answered(await invoke(input), loaded);
}

/** Returns a failure with the error text of the SDK or the file system. */
const failed = (error: unknown): Said => refused([error instanceof Error ? error.message : String(error)]);

const glassOption = "--break-glass=";

const { folders, preview, breakGlass, strange } = argumentsOf(process.argv.slice(2));

function argumentsOf(given: readonly string[]) {
  const options = given.filter((one) => one.startsWith("--"));
  return {
    folders: given.filter((one) => !one.startsWith("--")),
    preview: options.includes("--preview"),
    breakGlass: options.find((one) => one.startsWith(glassOption))?.slice(glassOption.length),
    strange: options.some(
      (one) => one !== "--preview" && !(one.startsWith(glassOption) && one !== glassOption),
    ),
  };
}

const [folder] = folders;
if (folder === undefined || folders.length > 1 || strange) {
  console.error(
    "Give a folder: npm run import-directory -- <folder> [--preview] [--break-glass=<why>]   (an example: functions/directory/demo)",
  );
  process.exitCode = 2;
} else {
  const { ok, lines } = await run(folder, preview, breakGlass).catch(failed);
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
}
