/**
 * Gives the notification service the text of a result, which it sends to the partner system from which the request
 * came. Gives the intake service the public commitments, whose texts are in the same store (ADR 0069), and the questions
 * of outside bodies, whose answers it takes (ADR 0070).
 */

import { aws } from "../../../shared/aws/environment.ts";
import { listPublishedSchema } from "../../../shared/commitments/for-intake.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { schemaAsked } from "../../../shared/invoke/schema-asked.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { answerOutsideSchema, openOutsideSchema } from "../../../shared/outside/for-intake.ts";
import { wordsOfResultSchema } from "../../../shared/results/for-notification.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";

const env = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "DOCUMENTS_TABLE", "KEYS_TABLE", "DIRECTORY_TABLE"]);

const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const keys = personKeysIn(keysTable);
const deps = {
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  linkRing: keysFor(keysTable, "outside-links"),
  now: () => new Date(),
};

const input = schemaAsked({
  "words-of-result": wordsOfResultSchema,
  "list-published": listPublishedSchema,
  "open-outside": openOutsideSchema,
  "answer-outside": answerOutsideSchema,
});

/** The code of each operation, and of cases for the operations that read one, loads on first use. */
const result = () => import("../queries/words-of-result.ts");
const published = () => import("../queries/list-published/list-published.ts");
const opening = () => import("../commands/open-outside.ts");
const answering = () => import("../commands/answer-outside.ts");
const withCases = async () => ({ ...deps, cases: (await import("../adapters/cases-on.ts")).casesOn(env) });

export const handler = invoked({
  environment: env,
  input,
  handle: async (ask) => {
    switch (ask.operation) {
      case "list-published":
        return (await published()).listPublished(deps, ask.year);
      case "open-outside":
        return (await opening()).openOutside(await withCases(), ask.link);
      case "answer-outside":
        return (await answering()).answerOutside(await withCases(), ask.link, ask.words);
      case "words-of-result":
        return (await result()).wordsOfResult(await withCases(), ask);
    }
  },
});
