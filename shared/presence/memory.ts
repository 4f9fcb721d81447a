import { type Looker, minutesLooking, type Presence } from "./presence.ts";

export function memoryPresence(): Presence {
  const looks = new Map<string, Map<string, string>>();
  return {
    look: async (thing, username, at) => {
      const there = looks.get(thing) ?? new Map<string, string>();
      looks.set(thing, there.set(username, at.toISOString()));
    },
    lookers: async (thing, at) => {
      const since = new Date(at.getTime() - minutesLooking * 60_000).toISOString();
      return [...(looks.get(thing) ?? [])]
        .map(([username, lookedAt]): Looker => ({ username, at: lookedAt }))
        .filter((looker) => looker.at > since)
        .sort((a, b) => b.at.localeCompare(a.at));
    },
  };
}
