/**
 * `npm run features`: prints each feature id with the tests that show the feature on a page, in the API or by
 * a webhook.
 */
import { featuresShown, nameOf, readFeatures } from "../test/architecture/features.ts";

const shown = featuresShown();
for (const [id, feature] of readFeatures()) {
  const name = nameOf(feature);
  const tests = shown.get(id) ?? [];
  console.log(`${id.padEnd(4)} ${tests.length > 0 ? name : `${name} (not shown)`}`);
  for (const { file, title } of tests) console.log(`       ${file}: ${title}`);
}
