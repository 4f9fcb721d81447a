/** Signs staff in at the stack's issuer and calls the staff API as a program would. */

import type { KeptFilter } from "../../functions/referral/journals/journal-filters.ts";
import type { CaseView } from "../../functions/referral/queries/read-case/case-view.ts";
import { signIn } from "../../local/issuers/staff/sign-in.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { type Answer, newVisitor, type Sent, type Visitor } from "./visitor.ts";

export interface Reached {
  readonly addresses: Pick<Stack["addresses"], "pages">;
}

export interface InboxItem {
  readonly case: string;
  readonly unit: { readonly key: string };
  readonly kind: { readonly key: string };
  readonly stage: CaseView["stage"];
}

/** The options of a step: the case's version on which it is based, and its idempotency key. */
export interface StepOptions {
  readonly version?: number | undefined;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StaffMember {
  send(path: string, sent?: Sent): Promise<Answer>;
  inbox(list?: KeptFilter["list"]): Promise<readonly InboxItem[]>;
  read(code: string): Promise<Answer>;
  /** Returns the case as this user sees it; throws when the user may not see it. */
  look(code: string): Promise<CaseView>;
  /** Takes a step on the given version of the case, by default on the current one. */
  step(code: string, name: string, body: object, options?: StepOptions): Promise<Answer>;
}

export async function staffMember(stack: Reached, username: string): Promise<StaffMember> {
  return staffWith(stack, (await signIn(stack.addresses.pages, username)).access);
}

/** Returns the user to whom this token belongs. */
export const staffWith = ({ addresses }: Reached, token: string): StaffMember =>
  staffThrough(newVisitor(addresses.pages), token);

/** Returns the user to whom this token belongs, whose program is this visitor. */
export function staffThrough(program: Visitor, token: string): StaffMember {
  const send = (path: string, sent: Sent = {}) =>
    program.send(`/api/staff${path}`, {
      ...sent,
      headers: { authorization: `Bearer ${token}`, ...sent.headers },
    });
  const read = (code: string) => send(`/cases/${code}`);
  const look = async (code: string) => expectOk(await read(code)).json<CaseView>();
  return {
    send,
    read,
    look,
    inbox: async (list = "unit") =>
      expectOk(await send(`/inbox?list=${list}`)).json<{ items: readonly InboxItem[] }>().items,
    step: async (code, name, body, { version, key = crypto.randomUUID(), headers } = {}) => {
      const seen = version ?? (await look(code)).version;
      const all = { "idempotency-key": key, "if-match": `"${seen}"`, ...headers };
      return send(`/cases/${code}/${name}`, { method: "POST", headers: all, json: body });
    },
  };
}

function expectOk(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`${answer.url.pathname}: ${answer.status} ${answer.text}`);
  return answer;
}
