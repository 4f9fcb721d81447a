import { type DraftRows, mostWrites } from "./draft-rows.ts";

export function memoryDraftRows(): DraftRows {
  const rows = new Map<string, { sealed: Uint8Array; until: number; writes: number }>();
  return {
    put: async (name, sealed, until) => {
      const writes = rows.get(name)?.writes ?? 0;
      if (writes >= mostWrites) return false;
      rows.set(name, { sealed: sealed.slice(), until: until.getTime(), writes: writes + 1 });
      return true;
    },
    get: async (name, at) => {
      const row = rows.get(name);
      return row && at.getTime() < row.until ? row.sealed.slice() : undefined;
    },
    remove: async (name) => void rows.delete(name),
  };
}
