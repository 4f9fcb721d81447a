/**
 * Moves the user's changes from the version they are based on to a newer published version, entry by entry (P5, R16).
 * Pure.
 */
import { type Draft, type Entry, type Section, sameValue, sections, thingsIn, withEntries } from "./draft.ts";

export interface Clash {
  readonly section: Section;
  /** The identity of the entry that the user and the newer version both changed, as `identityOf` returns it. */
  readonly key: string;
  readonly mine: Entry | undefined;
  readonly theirs: Entry | undefined;
}

export interface Carried {
  readonly draft: Draft;
  /** Entries that the user and the newer version changed in different ways; `choose` decides which change to keep. */
  readonly clashes: readonly Clash[];
}

export interface ToCarry {
  /** The version on which the working copy is based. */
  readonly base: Draft;
  readonly mine: Draft;
  /** The newly published version. */
  readonly theirs: Draft;
}

type Side = "mine" | "theirs";
type Choose = (section: Section, key: string) => Side;

/**
 * Merges the user's changes into the newer published version. Two changes of one entry clash only if they change the
 * same field.
 */
export function carryOver(all: ToCarry, choose: Choose = () => "theirs"): Carried {
  const parts = sections
    .filter((section) => [all.mine, all.theirs].some((draft) => draft[section] !== undefined))
    .map((section) => carrySection(all, section, choose));
  return {
    draft: parts.reduce((draft, { section, entries }) => withEntries(draft, section, entries), all.theirs),
    clashes: parts.flatMap(({ clashes }) => clashes),
  };
}

type Things = ReadonlyMap<string, Entry>;

function carrySection({ base, mine, theirs }: ToCarry, section: Section, choose: Choose) {
  const [was, my, their] = [thingsIn(base, section), thingsIn(mine, section), thingsIn(theirs, section)];
  const clashes: Clash[] = [];
  const merged = orderOf(was, my, their).flatMap((key) => {
    const sides = { key, was: was.get(key), mine: my.get(key), theirs: their.get(key) };
    const { entry, clashes: clash } = mergeEntry(sides, choose(section, key));
    if (clash) clashes.push({ section, key, mine: sides.mine, theirs: sides.theirs });
    return entry === undefined ? [] : [entry];
  });
  return { section, entries: merged, clashes };
}

interface Sides {
  readonly was: Entry | undefined;
  readonly mine: Entry | undefined;
  readonly theirs: Entry | undefined;
}

function mergeEntry(
  { was, mine, theirs }: Sides,
  side: Side,
): { entry: Entry | undefined; clashes: boolean } {
  if (sameValue(mine, was) || sameValue(mine, theirs)) return { entry: theirs, clashes: false };
  if (sameValue(theirs, was)) return { entry: mine, clashes: false };
  if (!was || !mine || !theirs) return { entry: side === "mine" ? mine : theirs, clashes: true };
  return mergeFields({ was, mine, theirs }, side);
}

function mergeFields({ was, mine, theirs }: { was: Entry; mine: Entry; theirs: Entry }, side: Side) {
  let clashes = false;
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = fields.map((field): [string, unknown] => {
    const [before, my, their] = [was[field], mine[field], theirs[field]];
    if (sameValue(my, before) || sameValue(my, their)) return [field, their];
    if (sameValue(their, before)) return [field, my];
    clashes = true;
    return [field, side === "mine" ? my : their];
  });
  return { entry: Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Entry, clashes };
}

/**
 * Returns the order of the merged entries: the newer version's order, unless only the working copy changed the order.
 * An added entry stays behind its predecessor.
 */
function orderOf(was: Things, mine: Things, theirs: Things): readonly string[] {
  const theyMoved = !sameOrder(was, theirs);
  const [lead, other] = theyMoved || sameOrder(was, mine) ? [theirs, mine] : [mine, theirs];
  const order = [...lead.keys()];
  let before: string | undefined;
  for (const key of other.keys()) {
    if (!lead.has(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    before = key;
  }
  return order;
}

function sameOrder(was: Things, is: Things): boolean {
  const stay = [...was.keys()].filter((key) => is.has(key));
  return sameValue(
    stay,
    [...is.keys()].filter((key) => was.has(key)),
  );
}
