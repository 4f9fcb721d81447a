/**
 * Builds the functions and synthesises the template, as for a deployment, when a source has changed since the
 * last time.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  utimes,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, templateFolder } from "../stack/settings.ts";

const stampFile = join(templateFolder, "sources.stamp");
const lock = join(root, "node_modules/.cache/peygir-synth");
const sources = ["{infra,functions,shared,events,web}/**/*", "cdk.json", "package-lock.json"];

/**
 * Brings `cdk.out` up to date with the sources. Parallel processes, such as tests, wait for the first one.
 * @throws Error with the output of a failing build
 */
export async function synthesize(): Promise<void> {
  if (isFresh()) return;
  const release = await takeTurn();
  try {
    if (isFresh()) return;
    const before = hashOfSources();
    await synth();
    writeFileSync(stampFile, stampOf(before));
  } finally {
    release();
  }
}

/**
 * Writes the templates of a stage into a folder, with the bundles that `synthesize` built.
 * @throws Error with the CDK's output when it fails
 */
export function synthesizeStage(stage: string, folder: string): Promise<void> {
  const { context } = JSON.parse(readFileSync(join(root, "cdk.json"), "utf8")) as {
    readonly context: object;
  };
  const chosen = { ...context, stage, "aws:cdk:disable-asset-staging": true };
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(chosen) };
  return run(process.execPath, [join(root, "infra/app.ts")], env);
}

const isFresh = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === stampOf(hashOfSources());

/**
 * Returns a mark of the sources and of the template's manifest, so that a template made by another process is
 * noticed.
 */
function stampOf(hash: string): string {
  const manifest = join(templateFolder, "manifest.json");
  return `${hash} ${existsSync(manifest) ? statSync(manifest).mtimeMs : 0}`;
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

/**
 * Waits for a lock, a folder that only one process can create. Its owner touches the folder while it works,
 * since a synthesis takes minutes on a busy machine. The lock of a killed process is taken over after a
 * minute.
 */
async function takeTurn(): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(lock, { recursive: false });
      const held = setInterval(() => utimes(lock, new Date(), new Date(), () => undefined), 10_000);
      return () => {
        clearInterval(held);
        rmdirSync(lock);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT")
        mkdirSync(join(lock, ".."), { recursive: true });
      else if (isLeftBehind()) rmdirSync(lock);
      else await wait(200);
    }
  }
}

function isLeftBehind(): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return since !== undefined && Date.now() - since > 60_000;
}

const synth = (): Promise<void> => run("npm", ["run", "--silent", "synth"], process.env);

function run(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, failed) => {
    execFile(command, parameters, { cwd: root, env }, (error, stdout, stderr) => {
      if (error) failed(new Error(`The template could not be made:\n${stdout}${stderr}`));
      else done();
    });
  });
}
