/**
 * The story of a run: a list, for people to read, of what happened and in which order. A run records its story only when a
 * caller wants it, since recording takes time.
 */
export interface Story {
  readonly told: boolean;
  tell(who: string, what: string): void;
  lines(): readonly string[];
}

export const silent: Story = { told: false, tell: () => {}, lines: () => [] };

/**
 * Makes a story.
 * @param now returns the virtual time in milliseconds since the epoch
 */
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
