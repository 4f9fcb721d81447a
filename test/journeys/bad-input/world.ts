/** Makes the objects on a running stack that the faulty requests need: requests, sessions, tokens and cases. */

import { signIn } from "../../../local/issuers/staff/sign-in.ts";
import type { Stack } from "../../../local/stack/stack.ts";
import { e164, newKey, newRequest, registered } from "../../support/citizens.ts";
import { formTo } from "../../support/forms.ts";
import { eventually, oneTimeCodeFor } from "../../support/local-stack.ts";
import { staffWith } from "../../support/staff.ts";
import { newVisitor } from "../../support/visitor.ts";
import type { Known, World } from "./fault.ts";

export function worldOn(stack: Stack): World {
  const { pages } = stack.addresses;
  const tokens = new Map<string, Promise<string>>();
  const world: World = {
    request: async () => {
      const given = newRequest();
      return { code: await registered(newVisitor(pages), given), mobile: given.mobile };
    },
    challenge: async ({ code, mobile }) => {
      const answer = await post(pages, "/api/track/one-time-code", { code, mobile });
      const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
      return { challenge: answer.json<{ challenge: string }>().challenge, oneTimeCode };
    },
    session: async (known: Known) => {
      const given = { code: known.code, ...(await world.challenge(known)) };
      return (await post(pages, "/api/track/confirm", given)).json<{ session: string }>().session;
    },
    token: (username) => {
      const token = tokens.get(username) ?? signIn(pages, username).then(({ access }) => access);
      tokens.set(username, token);
      return token;
    },
    waitingCase: async () => {
      const { code } = await world.request();
      const expert = staffWith(stack, await world.token("s.jafari"));
      await eventually(`case ${code}`, async () =>
        (await expert.read(code)).status === 200 ? true : undefined,
      );
      return code;
    },
    csrf: async (path, cookies = {}) => {
      const browser = newVisitor(pages);
      for (const [name, value] of Object.entries(cookies)) browser.setCookie(name, value);
      const { fields } = formTo(await browser.open(path), path);
      const all = { ...cookies, csrf: browser.cookie("csrf") ?? "" };
      const cookie = Object.entries(all).map(([name, value]) => `${name}=${value}`);
      return { cookie: cookie.join("; "), csrf: fields["csrf"] ?? "" };
    },
  };
  return world;
}

const post = (pages: string, path: string, json: object) =>
  newVisitor(pages).send(path, { json, headers: { "idempotency-key": newKey() } });
