/** What happened, in order, for people. Recording costs time, so a run records only when a caller wants its story. */
export interface Story {
  readonly told: boolean;
  tell(who: string, what: string): void;
  lines(): readonly string[];
}

export const silent: Story = { told: false, tell: () => {}, lines: () => [] };

/** @param now milliseconds since the epoch, of the run's virtual time. */
export function storyOf(now: () => number): Story {
  const lines: string[] = [];
  return {
    told: true,
    tell: (who, what) => {
      lines.push(
        `${new Date(now()).toISOString().slice(5, 23).replace("T", " ")}  ${who.padEnd(28)} ${what}`,
      );
    },
    lines: () => lines,
  };
}
