import { isLanguage } from "../../contracts/fields/language.ts";
import { languageChoice } from "./language.ts";
import { type Refused, type Reply, redirect, refuse } from "./reply.ts";
import type { PageRequest } from "./request.ts";

/**
 * Stores the language that a person chose, and redirects to the page on which they chose it. Redirects only
 * to a path of our own.
 */
export async function switchLanguage({ form }: PageRequest): Promise<Reply | Refused> {
  const { language, return: back = "/" } = form;
  if (!isLanguage(language)) return refuse("not-found");
  const path = /^\/(?![/\\])[\w/-]*(?:\?draft=[\w-]{6,12})?$/.test(back) ? back : "/";
  return redirect(path, { cookies: [languageChoice(language)] });
}
