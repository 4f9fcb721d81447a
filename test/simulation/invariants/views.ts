import type { WorldLaw } from "./invariant.ts";

export const equalToTheirRebuild: WorldLaw = {
  law: "views equal their rebuild (law 8)",
  broken: async ({ world }) => (await Promise.all(world.views.map((views) => views.differences()))).flat(),
};
