import type { Endings } from "./endings.ts";

export function memoryEndings(): Endings {
  const ended = new Map<string, number>();
  const of = (name: string) => ended.get(name) ?? Number.NEGATIVE_INFINITY;
  return {
    end: async (name, until) => void ended.set(name, Math.max(of(name), until.getTime())),
    isOver: async (name, given) => given.getTime() <= of(name),
  };
}
