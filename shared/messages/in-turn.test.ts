import { describe, expect, it } from "vitest";
import { failuresToRest, inTurn, restSeconds } from "./in-turn.ts";
import type { Handed, Provider } from "./provider.ts";

const message = { id: "n-1", to: "+989120000001", text: "x" };
const names = (providers: readonly Provider[]) => providers.map(({ name }) => name);

function two() {
  const clock = { at: 0 };
  const does: { a: () => Promise<Handed> } = { a: async () => ({ result: "sent", providerId: "1" }) };
  const a: Provider = { name: "a", send: () => does.a() };
  const b: Provider = { name: "b", send: async () => ({ result: "sent", providerId: "2" }) };
  const turns = inTurn([a, b], () => new Date(clock.at));
  const failing = async (times: number) => {
    for (let n = 0; n < times; n += 1)
      await turns()
        .find(({ name }) => name === "a")
        ?.send(message)
        .catch(() => undefined);
  };
  return { clock, does, turns, failing };
}

describe("the provider that is tried first (N3)", () => {
  it("is the organisation's first choice, even after this provider failed once or twice in a row", async () => {
    const { does, turns, failing } = two();
    does.a = async () => ({ result: "not-taken" });
    await failing(failuresToRest - 1);
    expect(names(turns())).toEqual(["a", "b"]);
  });

  it.each([
    ["did not accept a message", async () => ({ result: "not-taken" }) as const],
    ["gave no answer", () => Promise.reject(new Error("silence"))],
  ])(
    "is the organisation's second choice for a minute, after the first choice %s three times in a row",
    async (_, does) => {
      const world = two();
      world.does.a = does;
      await world.failing(failuresToRest);
      expect(names(world.turns())).toEqual(["b", "a"]);
      world.clock.at = restSeconds * 1_000;
      expect(names(world.turns())).toEqual(["a", "b"]);
      await world.failing(1);
      expect(names(world.turns()), "one more failure is enough then").toEqual(["b", "a"]);
    },
  );

  it("is another provider after failures, until the organisation's first choice accepts or refuses a message again; a refusal because of a wrong number is no failure", async () => {
    const { does, turns, failing } = two();
    does.a = async () => ({ result: "not-taken" });
    await failing(failuresToRest);
    does.a = async () => ({ result: "refused" });
    await failing(1);
    expect(names(turns())).toEqual(["a", "b"]);
    await failing(5);
    expect(names(turns())).toEqual(["a", "b"]);
  });
});
