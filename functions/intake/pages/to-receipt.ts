import { setCookie } from "../../../shared/handler/cookies.ts";
import { type Reply, redirect } from "../../../shared/handler/reply.ts";
import type { PageDeps } from "./frame.ts";
import { minutes, until } from "./tokens.ts";

/** Registered: on to the receipt, so that going back or reloading sends nothing twice. */
export async function toReceipt(
  { tokens, now }: Pick<PageDeps, "now"> & { readonly tokens: Pick<PageDeps["tokens"], "receipt"> },
  request: string,
  contactBy: "sms" | "email",
): Promise<Reply> {
  const token = await tokens.receipt.sign({ request, contactBy }, until(now(), "receipt"));
  return redirect("/receipt", { cookies: [setCookie("receipt", token, minutes.receipt * 60)] });
}
