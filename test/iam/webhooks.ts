/** An administrator adds a webhook and uses each of its operations; a delivery to an endpoint that is down is retried (N6). */

import type { Stack } from "../../local/stack/stack.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { type Answer, newVisitor } from "../support/visitor.ts";

export async function systemsHear(stack: Stack): Promise<void> {
  const administrator = await staffMember(stack, "v.sadeghi");
  const [webhook, dead] = [
    await added(stack, administrator, "/in"),
    await added(stack, administrator, "/busy"),
  ];
  await eventually("the list of webhooks", async () =>
    good(await administrator.send("/webhooks")).text.includes(dead) ? true : undefined,
  );
  const code = await registered(newVisitor(stack.addresses.pages), newRequest());
  await eventually("the webhook", () =>
    stack.webhooks().some(({ body }) => body.includes(code)) ? true : undefined,
  );
  const { delivery } = await post<{ delivery: { delivery: string } }>(
    administrator,
    `/webhooks/${webhook}/test`,
    {},
    1,
  );
  const at = `/deliveries/${delivery.delivery}`;
  await eventually("the test", async () =>
    good(await administrator.send(at)).text.includes('"delivered"') ? true : undefined,
  );
  await post(administrator, `${at}/replay`, {}, 2);
  good(await administrator.send(`/webhooks/${webhook}/deliveries`));
  await post(administrator, `/webhooks/${webhook}/replay-failed`, {
    failedSince: "2026-11-24T00:00:00.000Z",
  });
  await eventually("what failed at the dead one", async () =>
    good(await administrator.send(`/webhooks/${dead}`)).text.includes('"failing"') ? true : undefined,
  );
}

async function added({ addresses }: Stack, administrator: StaffMember, path: string): Promise<string> {
  const about = { name: "مکاتبات", url: addresses.webhooks + path, events: ["request.registered"] };
  const { webhook } = await post<{ webhook: { webhook: string } }>(administrator, "/webhooks", about);
  return webhook.webhook;
}

async function post<Reply>(staff: StaffMember, path: string, json: object, seen?: number): Promise<Reply> {
  const headers = {
    "idempotency-key": newKey(),
    ...(seen !== undefined && { "if-match": `"${seen}"` }),
  };
  return good(await staff.send(path, { method: "POST", json, headers })).json<Reply>();
}

function good(answer: Answer): Answer {
  if (![200, 201].includes(answer.status))
    throw new Error(`${answer.url.pathname}: ${answer.status} ${answer.text}`);
  return answer;
}
