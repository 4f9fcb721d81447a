import type { Invariant } from "./invariant.ts";

export const equalToTheirRebuild: Invariant = {
  law: "views equal their rebuild (law 8)",
  broken: async ({ world }) => (await Promise.all(world.views.map((views) => views.differences()))).flat(),
};
