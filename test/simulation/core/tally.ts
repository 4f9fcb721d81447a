/**
 * Counts what happened in a simulation. The simulation proves nothing about a fault that never occurred, a command that was
 * never sent, or an effect that never appeared.
 */
export const kinds = ["fault", "command", "refusal", "effect"] as const;
export type Kind = (typeof kinds)[number];

export type Counts = readonly (readonly [
  kind: Kind,
  names: readonly (readonly [name: string, times: number])[],
])[];

export class Tally {
  readonly #counts = new Map<Kind, Map<string, number>>(kinds.map((kind) => [kind, new Map()]));

  count(kind: Kind, name: string, times = 1): void {
    const names = this.#counts.get(kind);
    names?.set(name, (names.get(name) ?? 0) + times);
  }

  /** Returns the counts in a form that can be sent to another thread. */
  counts(): Counts {
    return kinds.map((kind) => [kind, this.all(kind)]);
  }

  add(counts: Counts): void {
    for (const [kind, names] of counts) for (const [name, times] of names) this.count(kind, name, times);
  }

  of(kind: Kind, name: string): number {
    return this.#counts.get(kind)?.get(name) ?? 0;
  }

  /** Returns the counts of one kind, sorted by name. */
  all(kind: Kind): readonly (readonly [name: string, times: number])[] {
    return [...(this.#counts.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Adds the names with a count of 0, so that `missing` lists those that never occur. */
  expect(kind: Kind, names: readonly string[]): void {
    for (const name of names) this.count(kind, name, 0);
  }

  /** Returns the expected names that never occurred. */
  missing(): readonly string[] {
    return kinds.flatMap((kind) =>
      this.all(kind)
        .filter(([, times]) => times === 0)
        .map(([name]) => `${kind} ${name}`),
    );
  }
}
