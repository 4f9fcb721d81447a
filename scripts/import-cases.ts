/**
 * `npm run import-cases -- --mapping M.yaml --file cases.csv [--files DIR] [--preview] [--resume]`: brings requests of an
 * earlier system here, with their codes, dates and files (P8). Nobody is told. `docs/operate/moving.md` describes it.
 */

import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { attachFileReply, importRequestsReply } from "../functions/intake/operator/import-contract.ts";
import { ErrorsFile } from "./import-cases/errors-file.ts";
import { filesIn } from "./import-cases/files-in.ts";
import { differencesOf, heldOf } from "./import-cases/held.ts";
import { columnsOf, type Mapping, readMapping } from "./import-cases/mapping.ts";
import { type KeptProgress, ProgressFile } from "./import-cases/progress-file.ts";
import { readRows } from "./import-cases/read-rows.ts";
import type { Language } from "./import-cases/reasons.ts";
import { type Imported, type ImportPorts, runImport } from "./import-cases/run-import.ts";
import { linesOf, reconciledLines } from "./import-cases/words.ts";
import { askFunction } from "./operator/ask-function.ts";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { findSystem, type System } from "./operator/system.ts";

const usage = `npm run import-cases -- --mapping <mapping.yaml> --file <cases.csv|.json|.jsonl> [--files <folder>]
  [--preview] [--resume] [--rate <rows a second, 5>] [--language en|fa]`;

const FunctionName = "intake-import";

/** The time that referral has to make the last cases, in attempts of two seconds. */
const attempts = 60;

interface Asked {
  readonly mapping: Mapping;
  readonly mappingFile: string;
  readonly file: string;
  readonly files: string | undefined;
  readonly preview: boolean;
  readonly resume: boolean;
  readonly rate: number;
  readonly language: Language;
}

await runCommand(async () => {
  const asked = askedIn(parsed());
  const system = await findSystem();
  console.log(`On ${system.called}${asked.preview ? ", as a preview" : ""}`);
  const { mapping, language, preview, rate } = asked;
  const errors = new ErrorsFile(asked.file, language);
  const progress = new ProgressFile(asked.file, asked.mappingFile);
  const after = resumed(asked, progress);
  if (after === undefined) errors.begin();
  else errors.goBackTo(after.errorBytes);
  const options = { mapping, language, preview, rate, after };
  const imported = await runImport(rowsOf(asked), portsOf(system, asked, errors, progress), options);
  for (const line of linesOf(imported, { language, preview, errors: errors.path })) console.log(line);
  if (preview) return imported.counts.refused === 0;
  progress.remove();
  const agrees = await reconciled(system, asked, imported);
  return agrees && imported.counts.refused === 0 && imported.counts.filesRefused === 0;
});

function parsed() {
  try {
    return parseArgs({
      options: {
        mapping: { type: "string" },
        file: { type: "string" },
        files: { type: "string" },
        preview: { type: "boolean", default: false },
        resume: { type: "boolean", default: false },
        rate: { type: "string", default: "5" },
        language: { type: "string", default: "en" },
      },
    }).values;
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}

function askedIn(values: ReturnType<typeof parsed>): Asked {
  const { mapping: mappingFile, file, files, preview, resume, language } = values;
  const rate = Number(values.rate);
  if (mappingFile === undefined || file === undefined || !(rate > 0)) throw new NotUnderstood(usage);
  if (language !== "en" && language !== "fa") throw new NotUnderstood(usage);
  const mapping = readMapping(readFileSync(mappingFile, "utf8"));
  return { mapping, mappingFile, file, files, preview, resume, rate, language };
}

function rowsOf({ file, mapping }: Asked) {
  const { columnsSeparatedBy: separator, encoding } = mapping;
  return readRows(file, { columns: columnsOf(mapping), separator, encoding });
}

/** Where this run begins. An interrupted run of this file is continued only if the operator says so. */
function resumed({ preview, resume }: Asked, progress: ProgressFile): KeptProgress | undefined {
  if (preview) return undefined;
  const before = progress.read();
  if (before === "other")
    throw new NotUnderstood(
      `A run of another content was interrupted. Import that content, or delete ${progress.path}: rows that it imported are not imported twice.`,
    );
  if (before && !resume)
    throw new NotUnderstood(
      `A run stopped after row ${before.row}. Continue it with --resume, or delete ${progress.path} and begin again.`,
    );
  return before;
}

function portsOf(system: System, asked: Asked, errors: ErrorsFile, progress: ProgressFile): ImportPorts {
  const called = { by: userInfo().username, from: asked.mapping.source };
  return {
    send: async (requests, preview) => {
      const ask = { operation: "import-requests", ...called, requests, ...(preview && { preview }) };
      return importRequestsReply.parse(await askFunction(system, FunctionName, ask)).requests;
    },
    attach: async (code, sha256) => {
      const ask = { operation: "attach-imported-file", ...called, code, sha256 };
      return attachFileReply.parse(await askFunction(system, FunctionName, ask));
    },
    upload: send,
    file: filesIn(asked.files),
    wait: (milliseconds) => wait(milliseconds),
    now: () => new Date(),
    noteError: (error) => errors.note(error),
    saveProgress: (now) => progress.write({ ...now, errorBytes: errors.bytes() }),
    say: (line) => console.log(line),
  };
}

async function send(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Buffer,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(bytes)]));
  const { ok, status } = await fetch(url, { method: "POST", body: form });
  if (!ok) throw new Error(`The quarantine did not take a file: ${status}. Continue with --resume.`);
}

/** Compares the rows with what the journals hold, once referral has made all cases. */
async function reconciled(
  system: System,
  { mapping, language }: Asked,
  { codes }: Imported,
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const held = await heldOf(system, mapping.source);
    const { missing, withoutCase } = differencesOf(codes, held);
    if (withoutCase.length > 0 && attempt < attempts) {
      await wait(2_000);
      continue;
    }
    const { size: requests } = held.requests;
    const { size: cases } = held.cases;
    const { source } = mapping;
    for (const line of reconciledLines({ requests, cases, source, missing, withoutCase }, language))
      console.log(line);
    return missing.length === 0 && withoutCase.length === 0;
  }
}
