import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { anyPart, decideTogether } from "../../../../shared/journal/decide-together.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Decision } from "../../../../shared/journal/journal.ts";
import type { DirectoryDeps } from "../../adapters/deps.ts";
import type { Change } from "../../changes/changes-between.ts";
import { changesOfPower } from "../../changes/of-power.ts";
import { type ToldChange, tell } from "../../changes/tell.ts";
import {
  type BreakGlass,
  type DirectoryFact,
  type DirectoryState,
  directoryId,
} from "../../directory/journal.ts";
import { type ProposalFact, type ProposalState, proposalId } from "../../proposals/journal-proposals.ts";
import type { Problem } from "../../rules/problem.ts";
import { checkSnapshot, followingProblems, publish, publishOn } from "../../rules/rules.ts";
import { type OpenGlass, openGlass } from "../break-glass/open-glass.ts";

export type Imported =
  /**
   * `changed` is false when exactly this snapshot was already in force. `until`: when the emergency publication ends,
   * unless a second person approves it before.
   */
  | { readonly number: number; readonly changed: boolean; readonly until?: string }
  /** The number of the current snapshot, when the files were based on another snapshot. */
  | { readonly stale: number }
  /**
   * The import changes who has power over cases. A second person must approve it at the desk, or the operator must give a
   * reason.
   */
  | { readonly power: readonly ToldChange[] }
  | { readonly problems: readonly Problem[] };

export interface ImportOptions {
  /** The number of the snapshot on which the files are based; when absent, the files replace any snapshot in force. */
  readonly base?: number | undefined;
  /** Why a change of power cannot wait for a second person. */
  readonly reason?: string | undefined;
}

type Deps = Pick<DirectoryDeps, "journal" | "proposals" | "now">;

/** The hours after which an emergency publication ends, unless a second person approves it (R2). */
const glassHours = 24;

/** An internal refusal code: another snapshot was published during the decision, which is then repeated. */
const moved = "moved-meanwhile";
const attempts = 6;

/**
 * Publishes the organisation's files as the next numbered snapshot, or reports all their errors. The idempotency key
 * contains the number of the snapshot that was in force before. So a retry changes nothing, and an earlier state of the
 * files can be imported again later.
 *
 * Changes of power over cases are published only with a reason, and end after 24 hours unless a second person approves
 * them (R2).
 * @param by the operator: `operator:<name>`
 */
export async function importDirectory(
  deps: Deps,
  input: unknown,
  by: string,
  options: ImportOptions = {},
): Promise<Imported> {
  const checked = checkSnapshot(input);
  if (!checked.ok) return { problems: checked.problems };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const imported = await once(deps, checked.snapshot, by, options);
    if (imported !== moved) return imported;
  }
  throw new Error(`The import was refused: others published ${attempts} times meanwhile`);
}

async function once(
  deps: Deps,
  snapshot: Snapshot,
  by: string,
  { base, reason }: ImportOptions,
): Promise<Imported | typeof moved> {
  const { journal, now } = deps;
  const before = (await journal.load(directoryId)).state;
  const fingerprint = fingerprintOf(snapshot);
  const key = `import/${base ?? before.number}/${fingerprint}`;
  const open = await openGlass(deps, before);
  const power = powerIn(before, snapshot, open);
  if (power.kind === "broken" && reason === undefined && !(await journal.seen(directoryId, key)))
    return unreasoned(before, snapshot, { base, changes: power.changes });
  const command: Command = {
    ...{ name: "import-directory", actor: by, key, fingerprint },
    ...{ at: now(), directory: before.number, correlation: directoryId },
  };
  const glass =
    power.kind === "broken"
      ? brokenBy({ by, reason: reason ?? "", key }, before, open, command.at)
      : undefined;
  const decide = (state: DirectoryState): Decision<DirectoryFact> => {
    const decision = base === undefined ? publish(state, snapshot) : publishOn(state, snapshot, base);
    if ("refused" in decision || decision.facts.length === 0) return decision;
    // The changes of power were computed against another snapshot than the one now in force.
    if (state.number !== before.number) return { refused: { code: moved } };
    return power.kind === "same" ? decision : { facts: decision.facts.map((fact) => withGlass(fact, glass)) };
  };
  const replaced = power.kind === "same" ? undefined : open;
  const outcome = await decideTogether(
    [
      anyPart({ journal, id: directoryId, decide: ({ state }) => decide(state) }),
      ...glassParts(deps, replaced, glass),
    ],
    command,
  );
  if (outcome.accepted)
    return published(deps, outcome.loaded[0]?.state as DirectoryState, base ?? before.number);
  if (outcome.refusal.code === moved) return moved;
  const { state } = await journal.load(directoryId);
  const problems = followingProblems(state, snapshot);
  return problems.length > 0 ? { problems } : refusedAs(outcome.refusal.code, state.number);
}

function unreasoned(
  { number, snapshot: before }: DirectoryState,
  after: Snapshot,
  { base, changes }: { readonly base: number | undefined; readonly changes: readonly Change[] },
): Imported {
  if (base !== undefined && base !== number) return { stale: number };
  return { power: tell(before ?? after, after, changes) };
}

/** The rows of proposals: one ends the open emergency publication, one begins the new one. */
const glassParts = ({ proposals }: Deps, open: OpenGlass | undefined, glass: Broken | undefined) => [
  ...(open ? [anyPart({ journal: proposals, id: open.proposal, decide: ({ state }) => ended(state) })] : []),
  ...(glass
    ? [anyPart({ journal: proposals, id: glass.proposal, decide: () => ({ facts: [glass.fact] }) })]
    : []),
];

/**
 * Makes the reply. The end of an emergency publication is read from the proposal that belongs to the snapshot with this
 * number.
 */
async function published(
  { proposals }: Deps,
  { number, breakGlass }: DirectoryState,
  seen: number,
): Promise<Imported> {
  const glass = breakGlass && (await proposals.load(breakGlass.proposal)).state.glass;
  const until = glass?.number === number && { until: glass.until };
  return { number, changed: number !== seen, ...until };
}

/**
 * How the files change power. `same`: no change of power against the current snapshot. `approved`: back to the powers
 * approved before an emergency publication. `broken`: other powers than the approved ones.
 */
type Power =
  | { readonly kind: "same" | "approved" }
  | { readonly kind: "broken"; readonly changes: readonly Change[] };

function powerIn(
  { snapshot: inForce }: DirectoryState,
  snapshot: Snapshot,
  open: OpenGlass | undefined,
): Power {
  if (changesOfPower(inForce, snapshot).length === 0) return { kind: "same" };
  const changes = changesOfPower(open?.approved.snapshot ?? inForce, snapshot);
  return changes.length === 0 ? { kind: "approved" } : { kind: "broken", changes };
}

interface Broken extends BreakGlass {
  readonly fact: ProposalFact;
}

/** The emergency publication that the import begins. While one is open, another does not extend its time. */
function brokenBy(
  { by, reason, key }: { readonly by: string; readonly reason: string; readonly key: string },
  { number }: DirectoryState,
  open: OpenGlass | undefined,
  at: Date,
): Broken {
  const base = open?.base ?? number;
  const until = open?.state.glass?.until ?? new Date(at.getTime() + glassHours * 3_600_000).toISOString();
  const name = by.slice(by.indexOf(":") + 1);
  return {
    ...{ proposal: proposalId("operator", key), base },
    fact: { type: "glass-broken", base, by: name, number: number + 1, reason, until },
  };
}

function withGlass({ breakGlass: _, ...fact }: DirectoryFact, glass: Broken | undefined): DirectoryFact {
  return glass ? { ...fact, breakGlass: { proposal: glass.proposal, base: glass.base } } : fact;
}

const ended = ({ end }: ProposalState): Decision<ProposalFact> =>
  end ? { refused: { code: moved } } : { facts: [{ type: "ended" }] };

function refusedAs(code: string, number: number): Imported {
  if (code !== "stale") throw new Error(`The import was refused: ${code}`);
  return { stale: number };
}
