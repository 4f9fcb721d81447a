/** Lints an OpenAPI document with Spectral, a linter that is independent of Redocly's. It needs no network. */
import core, { type RulesetDefinition } from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";

/**
 * Lints a document by the rules that Spectral recommends for OpenAPI (`spectral:oas`).
 * @returns a sentence for each error and each warning
 */
export async function spectralFindings(document: object): Promise<readonly string[]> {
  const spectral = new core.Spectral();
  spectral.setRuleset({ extends: [[rulesets.oas as unknown as RulesetDefinition, "recommended"]] });
  const found = await spectral.run(structuredClone(document) as Record<string, unknown>);
  return found.map(({ code, path, message }) => `/${path.join("/")}: ${message} (${code})`);
}
