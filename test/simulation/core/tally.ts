/** Counts of a simulation: a fault that never struck, a command never sent or an effect never seen proves nothing. */
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

  /** The form in which it travels between threads. */
  counts(): Counts {
    return kinds.map((kind) => [kind, this.all(kind)]);
  }

  add(counts: Counts): void {
    for (const [kind, names] of counts) for (const [name, times] of names) this.count(kind, name, times);
  }

  of(kind: Kind, name: string): number {
    return this.#counts.get(kind)?.get(name) ?? 0;
  }

  /** Sorted by name. */
  all(kind: Kind): readonly (readonly [name: string, times: number])[] {
    return [...(this.#counts.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Lists the name, with 0 if it was never counted. */
  expect(kind: Kind, names: readonly string[]): void {
    for (const name of names) this.count(kind, name, 0);
  }

  /** The expected names that never occurred. */
  missing(): readonly string[] {
    return kinds.flatMap((kind) =>
      this.all(kind)
        .filter(([, times]) => times === 0)
        .map(([name]) => `${kind} ${name}`),
    );
  }
}
