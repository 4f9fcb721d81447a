import {
  type Command,
  type Fact,
  JournalBusy,
  JournalFault,
  type Loaded,
  type Part,
  type Refusal,
  type SeenKey,
  type Standing,
  type StoredRow,
  type TogetherOutcome,
} from "./journal.ts";
import { nextRow } from "./next-row.ts";

/**
 * Hides the type of one aggregate's state, so that a decision can be about any number of aggregates of
 * different kinds.
 */
export const anyPart = <State, F extends Fact>(part: Part<State, F>): AnyPart => part as unknown as AnyPart;

/** How often a decision is attempted at most. An attempt fails when another command appends a row first. */
const attempts = 6;

/** One of the aggregates of a decision, of any kind; the type of its state is hidden. */
export type AnyPart = Part<unknown, Fact>;
type AnyOutcome = TogetherOutcome<readonly unknown[]>;

/**
 * Decides over several aggregates of one service. Each aggregate for which its rule gives facts gets a row of its own
 * with the command's key; either all rows are appended or none. When one rule refuses, the whole command is refused.
 * The guarantees of `Journal.decide` about keys, replies and concurrent commands hold for all aggregates together.
 */
export async function decideTogether<States extends readonly unknown[] | []>(
  parts: { readonly [Index in keyof States]: Part<States[Index], Fact> },
  command: Command,
): Promise<TogetherOutcome<States>> {
  const outcome = await untilFirst(parts as readonly AnyPart[], command);
  return outcome as TogetherOutcome<States>;
}

async function untilFirst(parts: readonly AnyPart[], command: Command): Promise<AnyOutcome> {
  const [first] = parts;
  if (first === undefined || new Set(parts.map((part) => part.id)).size < parts.length)
    throw new JournalFault(`${command.name}: a decision needs at least one aggregate, and each only once`);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await once(attempt === 0 ? parts : parts.map(afresh), command);
    if (outcome !== "taken") return outcome;
    await first.journal.backOff(attempt);
  }
  throw new JournalBusy(`${command.name}: other commands were first ${attempts} times`);
}

const afresh = (part: AnyPart): AnyPart => ({ ...part, known: undefined });

async function once(parts: readonly AnyPart[], command: Command): Promise<AnyOutcome | "taken"> {
  const subjects = await Promise.all(
    parts.map(async (part) => ({ part, standing: part.known ?? (await part.journal.standing(part.id)) })),
  );
  const earlier = subjects.flatMap(({ standing }) => standing.keys.get(command.key) ?? []);
  return earlier.length > 0 ? again(subjects, command, earlier) : firstTime(subjects, command);
}

interface Subject {
  readonly part: AnyPart;
  readonly standing: Standing<unknown>;
}

async function firstTime(subjects: readonly Subject[], command: Command): Promise<AnyOutcome | "taken"> {
  const proposals = subjects.map((subject) => propose(subject, command));
  const refused = proposals.find((proposal) => "refused" in proposal);
  if (refused) return { accepted: false, refusal: refused.refused };
  const taken = proposals.filter((proposal) => "after" in proposal);
  const rows = taken.flatMap((proposal) => proposal.row ?? []);
  const [first] = subjects;
  if (rows.length > 0 && (await first?.part.journal.store.append(rows)) === "taken") return "taken";
  const standings = taken.map(({ after }) => after);
  return { accepted: true, replayed: false, loaded: standings.map(asLoaded), standings };
}

type Proposal =
  | { readonly refused: Refusal }
  | { readonly after: Standing<unknown>; readonly row?: StoredRow };

function propose({ part, standing }: Subject, command: Command): Proposal {
  const decision = part.decide(asLoaded(standing));
  if ("refused" in decision) return decision;
  if (decision.facts.length === 0) return { after: standing };
  const { aggregate } = part.journal;
  const { row, standing: after } = nextRow(aggregate, standing, command, decision.facts, part.journal);
  return { after, row };
}

/**
 * Returns the reply to a command whose idempotency key was used before: the first reply, whatever rows were
 * appended since.
 */
async function again(
  subjects: readonly Subject[],
  command: Command,
  earlier: readonly SeenKey[],
): Promise<AnyOutcome> {
  if (earlier.some((used) => used.fingerprint !== command.fingerprint))
    return { accepted: false, refusal: { code: "key-reused" } };
  const loaded = await Promise.all(subjects.map((subject) => asOf(subject, command)));
  return { accepted: true, replayed: true, loaded };
}

/**
 * The state of an aggregate right after the command's row. The aggregates of a decision are not all read at
 * the same moment, so an aggregate that was read before the command's rows were written is read a second
 * time.
 */
async function asOf({ part, standing: read }: Subject, command: Command): Promise<Loaded<unknown>> {
  const standing = read.keys.has(command.key) ? read : await part.journal.standing(part.id);
  const used = standing.keys.get(command.key);
  if (used === undefined || used.version === standing.version) return asLoaded(standing);
  return part.journal.loadAt(part.id, used.version);
}

export function asLoaded<State>({ id, version, state }: Standing<State>): Loaded<State> {
  return { id, version, state };
}
