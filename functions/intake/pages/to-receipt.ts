import { setCookie } from "../../../shared/handler/http/cookies.ts";
import { type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageDeps } from "./frame.ts";
import { minutes, until } from "./tokens.ts";

type Deps<Name extends keyof PageDeps["tokens"]> = Pick<PageDeps, "now"> & {
  readonly tokens: Pick<PageDeps["tokens"], Name>;
};

/** Redirects from a registration to the receipt, so that going back or reloading sends nothing twice. */
export async function toReceipt(
  { tokens, now }: Deps<"receipt">,
  request: string,
  contactBy: "sms" | "email",
): Promise<Reply> {
  const token = await tokens.receipt.sign({ request, contactBy }, until(now(), "receipt"));
  return redirect("/receipt", { cookies: [setCookie("receipt", token, minutes.receipt * 60)] });
}

/** Redirects from a report without identity to its confirmation, which does not identify the report (C3). */
export async function toAccepted({ tokens, now }: Deps<"accepted">, acceptedAt: string): Promise<Reply> {
  const token = await tokens.accepted.sign({ acceptedAt }, until(now(), "accepted"));
  return redirect("/register/accepted", { cookies: [setCookie("accepted", token, minutes.accepted * 60)] });
}
