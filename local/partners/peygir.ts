/**
 * How a demo partner's program reaches Peygir: an administrator's account creates its key and its webhook,
 * and the key signs its messages.
 */
import { Webhook } from "standardwebhooks";
import { signIn } from "../issuers/staff/sign-in.ts";
import { setClockOffset } from "../lambda/moved-date.ts";
import type { Account } from "../stack/organisation.ts";
import type { Addresses } from "../stack/stand-ins.ts";
import type { Kept } from "./kept.ts";
import type { PartnerProgram } from "./who.ts";

interface Choice {
  readonly key: string;
  readonly name: { readonly fa: string };
  readonly withoutIdentity?: boolean;
}

/** The part of `GET /api/choices` that the form needs. */
export interface Choices {
  readonly kinds: readonly Choice[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
  readonly units: readonly Choice[];
  readonly emergency?: { readonly reasons: readonly Choice[] };
}

/** The keys of a partner, as Peygir lists them. */
interface KeysOf {
  readonly partner: string;
  readonly keys: readonly { readonly number: number; readonly inForce: boolean }[];
}

/** A problem document (RFC 9457), with the fields that the page shows. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

export type Reply =
  | { readonly trackingCode: string }
  | { readonly refused: Problem }
  /** Peygir neither accepted nor refused the message, so it must be delivered again. */
  | "later";

export interface Peygir {
  choices(): Promise<Choices>;
  /** Signs a message now and delivers it. */
  deliver(message: string, body: string): Promise<Reply>;
  /**
   * Learns the stack's time, because signatures contain the time and the stack's clock may be ahead of this
   * machine's.
   */
  takeTime(): Promise<void>;
}

const inPersian = { "accept-language": "fa" };

/**
 * Creates the partner's key, unless one is stored, and a webhook that posts results to `hears`, unless it
 * exists.
 * @throws Error with a text for the person who started the program
 */
export async function reach(
  { pages, operator }: Addresses,
  { key: partner, name }: PartnerProgram,
  hears: string,
  kept: Kept,
): Promise<Peygir> {
  const asked = async (path: string, json?: object) => {
    const { access } = await signIn(pages, await administratorAt(operator));
    const headers = { authorization: `Bearer ${access}`, "idempotency-key": crypto.randomUUID() };
    const answer = await fetch(`${pages}/api/staff${path}`, {
      ...(json && { method: "POST", body: JSON.stringify(json) }),
      headers: { ...headers, "content-type": "application/json" },
    });
    if (!answer.ok) throw new Error(`${name.en}: ${path} was answered with ${answer.status}`);
    return answer.json();
  };
  /** Creates a new key of the partner and ends the earlier keys, because Peygir shows a key only once. */
  const anotherKey = async (): Promise<string> => {
    const { partners } = (await asked("/partner-keys")) as { readonly partners: readonly KeysOf[] };
    const own = partners.find((one) => one.partner === partner)?.keys ?? [];
    for (const { number } of own.filter(({ inForce }) => inForce))
      await asked("/partner-keys/end", { partner, number });
    const { key } = (await asked("/partner-keys", { partner })) as { readonly key: string };
    kept.change((state) => ({ ...state, key }));
    return key;
  };
  let key = kept.now().key ?? (await anotherKey());

  const { webhooks } = (await asked("/webhooks")) as { readonly webhooks: readonly { webhook: string }[] };
  const { webhook: known } = kept.now();
  if (known?.url !== hears || !webhooks.some(({ webhook }) => webhook === known.id)) {
    const about = { name: `${name.fa} (نمایشی)`, url: hears, events: ["request.result"], partner };
    const added = (await asked("/webhooks", about)) as { webhook: { webhook: string }; secret: string };
    const webhook = { id: added.webhook.webhook, url: hears, secret: added.secret };
    kept.change((state) => ({ ...state, webhook }));
  }

  const takeTime = async () => {
    const { offset } = (await (await fetch(`${operator}/api/clock`)).json()) as { readonly offset: number };
    setClockOffset(offset);
  };
  const post = async (message: string, body: string): Promise<Response> => {
    await takeTime();
    const at = new Date();
    return fetch(`${pages}/api/partners/${partner}`, {
      method: "POST",
      body,
      headers: {
        ...{ ...inPersian, "content-type": "application/json", "webhook-id": message },
        "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
        "webhook-signature": new Webhook(key).sign(message, at, body),
      },
    });
  };
  return {
    takeTime,
    choices: async () => (await fetch(`${pages}/api/choices`)).json() as Promise<Choices>,
    deliver: async (message, body) => {
      try {
        const answer = await post(message, body);
        if (answer.ok) return (await answer.json()) as { trackingCode: string };
        // An administrator has ended the key in the meantime.
        if (answer.status === 401) key = await anotherKey();
        const isFinal = answer.status < 500 && ![401, 429].includes(answer.status);
        return isFinal ? { refused: (await answer.json()) as Problem } : "later";
      } catch {
        return "later";
      }
    },
  };
}

/** Returns the user name of an administrator who may create a partner's key. */
async function administratorAt(operator: string): Promise<string> {
  const accounts = (await (await fetch(`${operator}/api/accounts`)).json()) as readonly Account[];
  const administrator = accounts.find(({ roles }) => roles.includes("administrator"));
  if (!administrator) throw new Error("Nobody of the organisation is an administrator");
  return administrator.username;
}
