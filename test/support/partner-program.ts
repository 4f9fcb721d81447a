/** Acts as a partner's program (C8), which signs its messages with its key as described in `docs/use/partners.md`. */

import { Webhook } from "standardwebhooks";
import type { Stack } from "../../local/stack/stack.ts";
import { type Given, newKey } from "./citizens.ts";
import { staffMember } from "./staff.ts";
import { type Answer, newVisitor } from "./visitor.ts";

export interface PartnerProgram {
  /**
   * Sends a message to our webhook.
   * @param id the message's `webhook-id`
   */
  send(id: string, message: object, by?: string): Promise<Answer>;
}

/** Makes the program of a partner that is in the directory. The administrator makes the partner's key. */
export async function partnerProgram(stack: Stack, partner: string): Promise<PartnerProgram> {
  const administrator = await staffMember(stack, "v.sadeghi");
  const headers = { "idempotency-key": newKey() };
  const given = await administrator.send("/partner-keys", { method: "POST", headers, json: { partner } });
  if (given.status !== 200) throw new Error(`No key: ${given.status} ${given.text}`);
  const { key, address } = given.json<{ key: string; address: string }>();
  const program = newVisitor(stack.addresses.pages);
  return {
    send: (id, message, by = key) => {
      const at = stack.clock.now();
      const headers = {
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
        "webhook-signature": new Webhook(by).sign(id, at, JSON.stringify(message)),
      };
      return program.send(address, { method: "POST", headers, json: message });
    },
  };
}

/** Makes the message by which a partner tells us that an applicant registered a request at the partner. */
export const registeredThere = (
  { contactBy: _, ...given }: Pick<Given, keyof Given>,
  externalCode: string,
) => ({
  ...{ type: "request.registered", timestamp: "2026-11-24T12:00:00+03:30" },
  data: { ...given, externalCode },
});

/** Makes the message by which a partner tells us that an applicant added information at the partner. */
export const addedThere = (words: string, externalCode: string) => ({
  ...{ type: "request.information-added", timestamp: "2026-11-24T12:30:00+03:30" },
  data: { externalCode, words },
});
