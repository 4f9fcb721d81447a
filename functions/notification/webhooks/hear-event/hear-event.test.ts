import { expect, it } from "vitest";
import { about, opened, webhookWorld } from "../fakes.ts";
import { hearEvent, noneFor, rememberingNone } from "./hear-event.ts";

/** A process that hears of events, and how often it asked for the webhooks that there are. */
function hearing() {
  const world = webhookWorld();
  let asked = 0;
  const list: typeof world.deps.views.list = (name, options) => {
    asked += 1;
    return world.deps.views.list(name, options);
  };
  const views = rememberingNone({ list }, () => world.clock.at);
  const later = (ms: number) => {
    world.clock.at = new Date(world.clock.at.getTime() + ms);
  };
  const hear = async (n: number) => {
    const time = world.clock.at.toISOString();
    const cause = { id: `referral/407155289363/${n}/0`, time, correlationid: "407155289363" };
    await hearEvent({ ...world.deps, views }, cause, opened());
    await world.settle();
    return { asked, received: world.received.length };
  };
  return { ...world, hear, later };
}

it("asks once in some seconds, while there is no webhook", async () => {
  const { hear, later } = hearing();
  await hear(1);
  later(noneFor - 1);
  expect(await hear(2)).toMatchObject({ asked: 1 });
  later(1);
  expect(await hear(3)).toMatchObject({ asked: 2 });
});

it("asks for each event where there is a webhook, so that a change of it counts at once (N6)", async () => {
  const { hear, later, add } = hearing();
  await hear(1);
  await add(about);
  later(noneFor);
  expect(await hear(2)).toEqual({ asked: 2, received: 1 });
  expect(await hear(3)).toEqual({ asked: 3, received: 2 });
});
