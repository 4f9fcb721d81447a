/**
 * `npm run explain -- <tracking code> [--language en|fa] [--reads <page>|all]`: prints the whole history of a request
 * from the journals. Each decision has its author, time, rule, directory version, facts and consequences; each read of
 * personal data its reader, with unit, role and directory version. It prints one page of the reads, the newest unless
 * `--reads` names another. It also
 * checks the hash chains and their anchors (the hashes stored outside the journals), computes every state again
 * from the first row, and repeats every decision with the rules. It exits with 1 when anything differs. It prints
 * ids and codes only, no texts and no personal data.
 */
import { parseArgs } from "node:util";
import { standingId } from "../functions/identity/person/person-standing/journal.ts";
import type { AnchoredRow } from "../shared/audit/anchors.ts";
import { readAnchorsBetween } from "../shared/audit/dynamodb-anchors.ts";
import { parseTrackingCode } from "../shared/domain/cases/tracking-code.ts";
import { dynamodbJournalStore } from "../shared/journal/dynamodb-store.ts";
import { type Journals, readStory, type Story } from "./explain/read-story.ts";
import { peopleIn } from "./explain/read-vault-reads.ts";
import type { ReadsPage } from "./explain/reads.ts";
import { allIsWell, tellStory } from "./explain/tell.ts";
import type { Language } from "./explain/words.ts";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { anchorsTable, journalTable } from "./operator/services.ts";
import { findSystem, type System } from "./operator/system.ts";

const usage = "npm run explain -- <tracking code> [--language en|fa] [--reads <page>|all]";

await runCommand(async () => {
  const { code, language, reads } = asked();
  const system = await findSystem();
  console.error(`On ${system.called}`);
  const now = new Date();
  const story = await readStory(code, await journalsOf(system, code, now), now);
  if (story === undefined) throw new Error(`No request has the tracking code ${code}.`);
  for (const line of told(story, language, reads)) console.log(line);
  return allIsWell(story);
});

function told(story: Story, language: Language, reads: ReadsPage): readonly string[] {
  try {
    return tellStory(story, language, reads);
  } catch (error) {
    throw error instanceof RangeError ? new NotUnderstood(error.message) : error;
  }
}

interface Asked {
  readonly code: string;
  readonly language: Language;
  readonly reads: ReadsPage;
}

function asked(): Asked {
  const { values, positionals } = parsed();
  const code = parseTrackingCode(positionals.join(" "));
  if (!code.ok) throw new NotUnderstood(`That is no tracking code: ${code.reason}.\n${usage}`);
  const { language, reads } = values;
  if (language !== "fa" && language !== "en") throw new NotUnderstood(usage);
  return { code: code.code, language, reads: pageAsked(reads) };
}

function pageAsked(reads: string): ReadsPage {
  if (reads === "all" || reads === "last") return reads;
  if (!/^[1-9]\d{0,5}$/.test(reads)) throw new NotUnderstood(usage);
  return Number(reads);
}

function parsed() {
  try {
    const options = {
      language: { type: "string", default: "fa" },
      reads: { type: "string", default: "last" },
    } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}

async function journalsOf(system: System, code: string, now: Date): Promise<Journals> {
  const store = async (service: string) =>
    dynamodbJournalStore(await journalTable(system, service), system.aws);
  const intake = await store("intake");
  const registration = await intake.all(code);
  const [first] = registration;
  // The codes of a case and of its parts differ only in the last digit (ADR 0009).
  const stem = code.slice(0, -1);
  const people = peopleIn(registration).map(standingId);
  const ofStory = ({ service, id }: AnchoredRow) =>
    service === "directory" || id.includes(stem) || people.includes(id);
  const story = { from: new Date(first?.at ?? now), to: now };
  return {
    intake,
    identity: await store("identity"),
    referral: await store("referral"),
    meeting: await store("meeting"),
    notification: await store("notification"),
    directory: await store("directory"),
    anchors: await readAnchorsBetween(await anchorsTable(system), system.aws, story, ofStory),
  };
}
