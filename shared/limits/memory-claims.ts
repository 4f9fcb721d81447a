import type { Claims } from "./claims.ts";

export function memoryClaims(): Claims {
  const claimed = new Map<string, string>();
  return {
    claim: async (name, what) => {
      const before = claimed.get(name);
      if (before !== undefined) return before === what ? "before" : "other";
      claimed.set(name, what);
      return "first";
    },
  };
}
