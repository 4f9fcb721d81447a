import { expect, test } from "vitest";
import { searchWords } from "../../shared/domain/text/search-words.ts";
import { words } from "./requests.ts";

test("the bench registers a complaint of 300 characters with 38 different searchable words", () => {
  expect(words).toHaveLength(300);
  expect(searchWords(words)).toHaveLength(38);
});
